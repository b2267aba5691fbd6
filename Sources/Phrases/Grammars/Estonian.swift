import Dialplans

/// Estonian: https://eki.ee/books/ekk09 (Eesti keele käsiraamat, arvsõnad). It has no genders; what follows a number decides its case.
struct Estonian: Grammar {
    let words = Self.table

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
        let isOn = Self.monthGenitives.contains { word == "\($0)l" }
        return isOn ? "\(EstonianNumbers.ordinal(number, .genitive))l" : EstonianNumbers.ordinal(number)
    }

    private static let monthGenitives = [
        "jaanuari", "veebruari", "märtsi", "aprilli", "mai", "juuni", "juuli", "augusti", "septembri", "oktoobri", "novembri", "detsembri",
    ]

    private static let table = WordTable(
        language: "et", alphabet: Set("abcdefghijklmnopqrstuvwxyzõäöüšž"),
        digits: ["null", "üks", "kaks", "kolm", "neli", "viis", "kuus", "seitse", "kaheksa", "üheksa"],
        weekdays: ["esmaspäev", "teisipäev", "kolmapäev", "neljapäev", "reede", "laupäev", "pühapäev"],
        months: [
            "jaanuar", "veebruar", "märts", "aprill", "mai", "juuni", "juuli", "august", "september", "oktoober", "november", "detsember",
        ],
        minus: "miinus", plus: "pluss", star: "tärn", hash: "trellid", upTo: "kuni",
        signs: [
            "%": "protsenti", "№": "number", "&": "ja", "+": "pluss", "€": "eurot", "$": "dollarit", "=": "võrdub", "°": "kraadi",
            "@": "ätt",
        ],
        ordinalEndings: ["-s": .neuter], hourMarks: [], yearMarks: ["a", "aasta"],
        units: [
            "protsenti": CountedUnit(.neuter, ["one": "protsent", "other": "protsenti"]),
            "eurot": CountedUnit(.neuter, ["one": "euro", "other": "eurot"], hundredth: ["one": "sent", "other": "senti"]),
            "eur": CountedUnit(.neuter, ["one": "euro", "other": "eurot"], hundredth: ["one": "sent", "other": "senti"]),
            "kraadi": CountedUnit(.neuter, ["one": "kraad", "other": "kraadi"]),
        ])
}
