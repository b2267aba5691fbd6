import Dialplans

/// Spanish as it is spoken in Chile: https://www.rae.es/dpd (hora, fecha, números).
struct Spanish: Grammar {
    let words = WordTable.spanish
    let text = TextTable.spanish

    func cardinal(_ number: Int, _ gender: Gender) -> String { SpanishNumbers.cardinal(number, gender) }

    func ordinal(_ number: Int, _ gender: Gender) -> String { SpanishNumbers.ordinal(number, gender) }

    /// un millón de pesos, but un millón cien pesos.
    func counted(_ number: Int, _ gender: Gender, _ noun: String) -> String {
        let isMillions = number > 0 && number.isMultiple(of: 1_000_000)
        return "\(cardinal(number, gender)) \(isMillions && gender != .neuter ? "de " : "")\(noun)"
    }

    /// primero de enero, veintiuno de noviembre: in America the first of a month is an ordinal.
    func date(_ date: CalendarDate) -> String {
        "\(date.day == 1 ? "primero" : cardinal(date.day, .neuter)) de \(words.months[date.month - 1])"
    }

    func day(_ day: Int) -> String { day == 1 ? "primero" : cardinal(day, .neuter) }

    func schoolYear(_ year: Int, before word: String) -> String {
        "\(cardinal(year, .neuter)) \(words.upTo) \(cardinal(year + 1, .neuter))"
    }

    /// primer semestre, tercer piso; but primero básico, where the noun is left out.
    func ordinal(_ number: Int, before noun: String) -> String? {
        text.numbered[noun].map { gender in
            ["básico", "medio"].contains(noun) ? ordinal(number, gender) : Self.cutShort(ordinal(number, gender))
        }
    }

    func ordinal(_ number: Int, ending: String) -> String? {
        words.ordinalEndings[ending].map { ending == "er" ? Self.cutShort(ordinal(number, $0)) : ordinal(number, $0) }
    }

    private static func cutShort(_ ordinal: String) -> String {
        ordinal.hasSuffix("primero") || ordinal.hasSuffix("tercero") ? String(ordinal.dropLast()) : ordinal
    }

    func dateOn(_ date: CalendarDate) -> String { "el \(self.date(date))" }

    func year(_ year: Int) -> String { "de \(cardinal(year, .neuter))" }

    /// ocho horas, ocho y cinco; long where there is no hour to count from.
    func time(_ time: TimeOfDay) -> String {
        let hour = cardinal(time.hour, .feminine)
        if time.minute == 0 { return "\(hour) \(time.hour == 1 ? "hora" : "horas")" }
        if time.hour == 0 { return "cero horas y \(cardinal(time.minute, .masculine)) \(time.minute == 1 ? "minuto" : "minutos")" }
        return "\(hour) y \(cardinal(time.minute, .neuter))"
    }

    func timeAt(_ time: TimeOfDay) -> String {
        let article = time.hour == 1 ? "a la" : "a las"
        if time.minute == 0, time.hour > 0 { return "\(article) \(cardinal(time.hour, .feminine))" }
        return "\(article) \(self.time(time))"
    }

    func decimal(whole: Int, fraction: String) -> String {
        let size = fraction.hasPrefix("0") || fraction.count > 3 ? nil : Int(fraction)
        return "\(cardinal(whole, .neuter)) coma \(size.map { cardinal($0, .neuter) } ?? Spelling.digits(fraction, words))"
    }

    func hundredths(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        if rest == 0 { return cardinal(hundredths / 100, .neuter) }
        return decimal(whole: hundredths / 100, fraction: Spelling.shortest(rest))
    }

    func place(from: Int, to: Int, count: Int, _ gender: Gender) -> String {
        let first = ordinal(from, gender)
        let (start, end) = gender == .feminine ? ("de la", "a la") : ("del", "al")
        let place = from == to ? first : "\(start) \(first) \(end) \(ordinal(to, gender))"
        return "\(place) de \(cardinal(count, .neuter))"
    }
}
