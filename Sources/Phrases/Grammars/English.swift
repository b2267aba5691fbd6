import Dialplans

struct English: Grammar {
    let words = WordTable.english
    let text = TextTable.english

    func cardinal(_ number: Int, _ gender: Gender) -> String { EnglishNumbers.cardinal(number) }

    func ordinal(_ number: Int, _ gender: Gender) -> String { EnglishNumbers.ordinal(number) }

    func date(_ date: CalendarDate) -> String {
        "the \(EnglishNumbers.ordinal(date.day)) of \(words.months[date.month - 1])"
    }

    func day(_ day: Int) -> String { "the \(EnglishNumbers.ordinal(day))" }

    /// The test on the 21 November, as on 21 November, has one article.
    func dayAndMonth(_ date: CalendarDate, after word: String) -> String {
        word == "the" ? String(self.date(date).dropFirst("the ".count)) : self.date(date)
    }

    func dateOn(_ date: CalendarDate) -> String { "on \(self.date(date))" }

    func timeAt(_ time: TimeOfDay) -> String { "at \(self.time(time))" }

    /// nineteen ninety-nine, two thousand and five, twenty twenty-six.
    func year(_ year: Int) -> String {
        let (century, rest) = (year / 100, year % 100)
        guard (1100...2099).contains(year), year / 10 != 200, century != 20 || rest > 0 else { return EnglishNumbers.cardinal(year) }
        let head = EnglishNumbers.below100(century)
        if rest == 0 { return "\(head) hundred" }
        return rest < 10 ? "\(head) oh \(EnglishNumbers.below100(rest))" : "\(head) \(EnglishNumbers.below100(rest))"
    }

    /// eight o'clock in the morning is eight a.m.; nine fifteen a.m., six oh five p.m.
    func time(_ time: TimeOfDay) -> String {
        if time.minute == 0, time.hour % 12 == 0 { return time.hour == 0 ? "midnight" : "noon" }
        let hour = EnglishNumbers.below100(time.hour % 12 == 0 ? 12 : time.hour % 12)
        let half = time.hour < 12 ? "a.m." : "p.m."
        if time.minute == 0 { return "\(hour) \(half)" }
        return "\(hour) \(time.minute < 10 ? "oh " : "")\(EnglishNumbers.below100(time.minute)) \(half)"
    }

    func decimal(whole: Int, fraction: String) -> String {
        "\(EnglishNumbers.cardinal(whole)) point \(Spelling.digits(fraction, words))"
    }

    func hundredths(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        if rest == 0 { return EnglishNumbers.cardinal(hundredths / 100) }
        return decimal(whole: hundredths / 100, fraction: Spelling.shortest(rest))
    }

    func place(from: Int, to: Int, count: Int, _ gender: Gender) -> String {
        let first = EnglishNumbers.ordinal(from)
        let place = from == to ? first : "\(first) to \(EnglishNumbers.ordinal(to))"
        return "\(place) of \(EnglishNumbers.cardinal(count))"
    }

    /// Year VIII is year eight.
    func roman(_ number: Int) -> String { EnglishNumbers.cardinal(number) }
}
