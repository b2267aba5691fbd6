import Dialplans

struct Bulgarian: Grammar {
    let words = WordTable.bulgarian
    let text = TextTable.bulgarian

    func cardinal(_ number: Int, _ gender: Gender) -> String { BulgarianNumbers.cardinal(number, gender) }

    func ordinal(_ number: Int, _ gender: Gender) -> String { BulgarianNumbers.ordinal(number, gender) }

    func date(_ date: CalendarDate) -> String {
        "\(ordinal(date.day, .masculine)) \(words.months[date.month - 1])"
    }

    func dateOn(_ date: CalendarDate) -> String { "на \(self.date(date))" }

    func timeAt(_ time: TimeOfDay) -> String { "в \(self.time(time))" }

    func year(_ year: Int) -> String { "\(ordinal(year, .feminine)) година" }

    func schoolYear(_ year: Int, before word: String) -> String {
        let years = "\(ordinal(year, .feminine)) – \(ordinal(year + 1, .feminine))"
        return text.yearMarks.contains(word) ? "\(years) година" : years
    }

    /// осем часа, девет и петнайсет; long where the short form could be heard as one number (двайсет часа и пет минути).
    func time(_ time: TimeOfDay) -> String {
        let hour = cardinal(time.hour, .masculine)
        if time.minute == 0 { return "\(hour) часа" }
        let minute = cardinal(time.minute, .feminine)
        if time.hour > 0, time.minute >= 10 { return "\(hour) и \(minute)" }
        return "\(hour) часа и \(minute) \(time.minute == 1 ? "минута" : "минути")"
    }

    func decimal(whole: Int, fraction: String) -> String {
        if fraction.count == 2, let value = Int(fraction) { return marked(whole, value) }
        let size = fraction.hasPrefix("0") || fraction.count > 3 ? nil : Int(fraction)
        return "\(cardinal(whole, .neuter)) цяло и \(size.map { cardinal($0, .neuter) } ?? Spelling.digits(fraction, words))"
    }

    func hundredths(_ hundredths: Int) -> String {
        hundredths % 100 == 0 ? cardinal(hundredths / 100, .masculine) : marked(hundredths / 100, hundredths % 100)
    }

    func place(from: Int, to: Int, count: Int, _ gender: Gender) -> String {
        let first = ordinal(from, gender)
        let place = from == to ? first : "от \(first) до \(ordinal(to, gender))"
        return "\(place) от \(cardinal(count, .masculine))"
    }

    /// пет и петдесет, as marks are read: the whole like the mark itself (два), the fraction as a bare number.
    private func marked(_ whole: Int, _ hundredths: Int) -> String {
        let fraction = cardinal(hundredths, .neuter)
        return "\(cardinal(whole, .masculine)) и \(hundredths < 10 && hundredths > 0 ? "нула " : "")\(fraction)"
    }
}
