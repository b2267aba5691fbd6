import Dialplans

/// Estonian: https://eki.ee/books/ekk09 (Eesti keele käsiraamat, arvsõnad). It has no genders; what follows a number decides its case.
struct Estonian: Grammar {
    let words = WordTable.estonian
    let text = TextTable.estonian

    func cardinal(_ number: Int, _ gender: Gender) -> String { EstonianNumbers.cardinal(number) }

    func ordinal(_ number: Int, _ gender: Gender) -> String { EstonianNumbers.ordinal(number) }

    func date(_ date: CalendarDate) -> String { "\(EstonianNumbers.ordinal(date.day)) \(words.months[date.month - 1])" }

    /// kahekümne esimesel novembril: both words in the adessive, which is the genitive with an l.
    func dateOn(_ date: CalendarDate) -> String {
        "\(EstonianNumbers.ordinal(date.day, .genitive))l \(Self.monthGenitives[date.month - 1])l"
    }

    func year(_ year: Int) -> String { "\(EstonianNumbers.cardinal(year, .genitive)) aasta" }

    /// kaheksa, kaheksa viisteist, kaheksa null viis.
    func time(_ time: TimeOfDay) -> String {
        let hour = EstonianNumbers.cardinal(time.hour)
        if time.minute == 0 { return time.hour == 0 ? "null null null" : hour }
        return "\(hour) \(time.minute < 10 ? "null " : "")\(EstonianNumbers.cardinal(time.minute))"
    }

    func timeAt(_ time: TimeOfDay) -> String { "kell \(self.time(time))" }

    func decimal(whole: Int, fraction: String) -> String {
        let size = fraction.hasPrefix("0") || fraction.count > 3 ? nil : Int(fraction)
        return "\(EstonianNumbers.cardinal(whole)) koma \(size.map { EstonianNumbers.cardinal($0) } ?? Spelling.digits(fraction, words))"
    }

    func hundredths(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        if rest == 0 { return EstonianNumbers.cardinal(hundredths / 100) }
        return decimal(whole: hundredths / 100, fraction: Spelling.shortest(rest))
    }

    /// teine kuni kolmas kahekümne neljast: the group stands in the elative, which is the genitive with st.
    func place(from: Int, to: Int, count: Int, _ gender: Gender) -> String {
        let first = EstonianNumbers.ordinal(from)
        let place = from == to ? first : "\(first) kuni \(EstonianNumbers.ordinal(to))"
        return "\(place) \(EstonianNumbers.cardinal(count, .genitive))st"
    }

    /// 3. klass, 21. november, and in the case of the month 21. novembril.
    func stoppedOrdinal(_ number: Int, before word: String) -> String? {
        guard number > 0, word.first?.isLowercase == true else { return nil }
        if let ordinal = ordinal(number, before: word) { return ordinal }
        let isOn = Self.monthGenitives.contains { word == "\($0)l" }
        return isOn ? "\(EstonianNumbers.ordinal(number, .genitive))l" : EstonianNumbers.ordinal(number)
    }

    /// viies klass, viienda klassi, viiendas klassis: but for the nominative, the case is made from the genitive.
    func ordinal(_ number: Int, before noun: String) -> String? {
        guard text.numbered[noun] != nil else { return nil }
        return noun == "klass"
            ? EstonianNumbers.ordinal(number) : EstonianNumbers.ordinal(number, .genitive) + noun.dropFirst("klassi".count)
    }

    /// kahe tuhande kahekümne kuues – kahe tuhande kahekümne seitsmes, in the case of the word that follows.
    func schoolYear(_ year: Int, before word: String) -> String {
        let ending = word.hasSuffix("aastal") ? "l" : word.hasSuffix("aastaks") ? "ks" : nil
        let years = [year, year + 1].map { year in
            ending.map { EstonianNumbers.ordinal(year, .genitive) + $0 } ?? EstonianNumbers.ordinal(year)
        }
        return years.joined(separator: " – ")
    }

    private static let monthGenitives = [
        "jaanuari", "veebruari", "märtsi", "aprilli", "mai", "juuni", "juuli", "augusti", "septembri", "oktoobri", "novembri", "detsembri",
    ]
}
