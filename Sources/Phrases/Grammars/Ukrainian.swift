import Dialplans

/// Ukrainian: https://mon.gov.ua (Український правопис 2019, §§ 105–106); what follows a preposition is declined.
struct Ukrainian: Grammar {
    let words = WordTable.ukrainian
    let text = TextTable.ukrainian

    func cardinal(_ number: Int, _ gender: Gender) -> String { UkrainianNumbers.cardinal(number, gender) }

    func ordinal(_ number: Int, _ gender: Gender) -> String { UkrainianOrdinals.ordinal(number, .nominative(gender)) }

    func date(_ date: CalendarDate) -> String { "\(ordinal(date.day, .neuter)) \(words.months[date.month - 1])" }

    func dateOn(_ date: CalendarDate) -> String {
        "\(UkrainianOrdinals.ordinal(date.day, .genitive(.neuter))) \(words.months[date.month - 1])"
    }

    func year(_ year: Int) -> String { "\(UkrainianOrdinals.ordinal(year, .genitive(.masculine))) року" }

    /// п'ятий клас, п'ятого класу, у п'ятому класі.
    func ordinal(_ number: Int, before noun: String) -> String? {
        text.numbered[noun].map { UkrainianOrdinals.ordinal(number, UkrainianOrdinals.Form(of: noun, $0)) }
    }

    func day(_ day: Int) -> String { UkrainianOrdinals.ordinal(day, .genitive(.neuter)) }

    /// Збори двадцять першого листопада; but на двадцять перше листопада.
    func dayAndMonth(_ date: CalendarDate, after word: String) -> String { word == "на" ? self.date(date) : dateOn(date) }

    func schoolYear(_ year: Int, before word: String) -> String {
        let form: UkrainianOrdinals.Form =
            switch word {
            case "р", "року", "навчального": .genitive(.masculine)
            case "році", "навчальному": .locative(.masculine)
            default: .nominative(.masculine)
            }
        let years = [year, year + 1].map { UkrainianOrdinals.ordinal($0, form) }.joined(separator: " – ")
        return text.yearMarks.contains(word) ? "\(years) \(word == "рік" ? "рік" : "року")" : years
    }

    /// восьма година, восьма тридцять, восьма нуль п'ять; the hour of midnight is counted from nought.
    func time(_ time: TimeOfDay) -> String {
        if time.hour == 0 { return afterMidnight(time.minute) }
        return "\(ordinal(time.hour, .feminine)) \(minutes(time.minute) ?? "година")"
    }

    func timeAt(_ time: TimeOfDay) -> String {
        if time.hour == 0 { return "о \(afterMidnight(time.minute))" }
        let hour = UkrainianOrdinals.ordinal(time.hour, .locative(.feminine))
        return "\(hour.hasPrefix("о") ? "об" : "о") \(hour)\(minutes(time.minute).map { " \($0)" } ?? "")"
    }

    /// чотири цілих вісімдесят дві сотих: both parts count feminine nouns.
    func decimal(whole: Int, fraction: String) -> String {
        let head = "\(cardinal(whole, .feminine)) \(Self.isOne(whole) ? "ціла" : "цілих")"
        guard let value = Int(fraction), fraction.count <= Self.fractions.count else {
            return "\(head) \(Spelling.digits(fraction, words))"
        }
        let noun = Self.fractions[fraction.count - 1]
        return "\(head) \(cardinal(value, .feminine)) \(noun)\(Self.isOne(value) ? "а" : "их")"
    }

    func hundredths(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        if rest == 0 { return cardinal(hundredths / 100, .masculine) }
        return decimal(whole: hundredths / 100, fraction: Spelling.shortest(rest))
    }

    func place(from: Int, to: Int, count: Int, _ gender: Gender) -> String {
        let place =
            from == to
            ? ordinal(from, gender)
            : "від \(UkrainianOrdinals.ordinal(from, .genitive(gender))) до \(UkrainianOrdinals.ordinal(to, .genitive(gender)))"
        let group = UkrainianNumbers.genitive(count, .masculine)
        return "\(place) \(Self.outOf(group)) \(group)"
    }

    private func afterMidnight(_ minute: Int) -> String {
        minute == 0
            ? "нуль годин" : "нуль годин \(cardinal(minute, .feminine)) \(UkrainianNumbers.form(minute, "хвилина", "хвилини", "хвилин"))"
    }

    private func minutes(_ minute: Int) -> String? {
        minute == 0 ? nil : (minute < 10 ? "нуль " : "") + cardinal(minute, .feminine)
    }

    /// з двадцяти, із шести, зі ста: by what can be pronounced.
    private static func outOf(_ group: String) -> String {
        if group.hasPrefix("ста") { return "зі" }
        return group.first.map { "сзшчщц".contains($0) } == true ? "із" : "з"
    }

    private static func isOne(_ number: Int) -> Bool { number % 10 == 1 && number % 100 != 11 }

    private static let fractions = ["десят", "сот", "тисячн"]
}
