import Dialplans

/// Dates: 24.11.2026, 24.11., 21 ноември 2026 г., and school years.
extension NumberReader {
    /// 2026-11-24, 24.11.2026, 24/11/2026, 24.11., 24.11
    func date(_ number: WrittenNumber) -> Reading? {
        if number.separator(0) == "-" {
            guard number.separator(1) == "-", number.run(0, most: 4).count == 4, let year = number.value(0, most: 4) else { return nil }
            return date(number.value(2, most: 2), number.value(1, most: 2), year: year, end: number.runs[2].end)
        }
        guard let separator = number.separator(0), separator == "." || separator == "/", let day = number.value(0, most: 2),
            let month = number.value(1, most: 2)
        else { return nil }
        if number.separator(1) == separator, let year = year(number) { return date(day, month, year: year, end: number.runs[2].end) }
        let end = number.runs[1].end
        guard number.separators.count == 1, separator == "." ? isDate(number, end) : number.run(0, most: 2).count == 2 else { return nil }
        return date(day, month, year: nil, end: end)
    }

    /// 21 ноември, 24 de noviembre de 2026, with the year where it follows.
    func dayAndMonth(_ number: WrittenNumber) -> Reading? {
        guard number.runs.count == 1, let day = number.value(0, most: 2), (1...31).contains(day),
            let (month, end) = month(at: number.runs[0].end)
        else { return nil }
        let words = grammar.dayAndMonth(CalendarDate(year: 0, month: month, day: day), after: word(before: number.start))
        guard let (year, after) = yearAfterMonth(at: end) else { return Reading(words: words, end: end) }
        return Reading(words: "\(words) \(grammar.year(year))", end: after)
    }

    /// 2026/2027, 2026-27: two years that follow each other.
    func schoolYear(_ number: WrittenNumber) -> Reading? {
        guard let sign = number.separator(0), "/-–".unicodeScalars.contains(sign), number.runs.count == 2,
            number.run(0, most: 4).count == 4,
            let from = number.value(0, most: 4), (1900...2999).contains(from), let to = number.value(1, most: 4),
            number.runs[1].digits.count == 4 ? to == from + 1 : number.runs[1].digits.count == 2 && to == (from + 1) % 100
        else { return nil }
        let end = number.runs[1].end
        let stopped = grammar.stoppedOrdinal(from, before: "a") == nil ? end : afterFullStop(end)
        let next = word(at: stopped < text.count && text[stopped] == " " ? stopped + 1 : stopped).lowercased()
        let words = grammar.schoolYear(from, before: next)
        return Reading(words: words, end: mark(of: grammar.text.yearMarks, at: end).map(afterFullStop) ?? stopped)
    }

    /// The month of a word that follows one space on, and the index after it.
    func month(at index: Int) -> (Int, Int)? {
        guard index < text.count, text[index] == " " else { return nil }
        var start = index + 1
        if let link = grammar.text.monthLink, word(at: start).lowercased() == link { start += link.unicodeScalars.count + 1 }
        let name = word(at: start)
        let small = name.lowercased()
        guard let month = grammar.words.months.firstIndex(where: { $0.lowercased() == small }) else { return nil }
        return (month + 1, start + name.unicodeScalars.count)
    }

    private func yearAfterMonth(at index: Int) -> (Int, Int)? {
        guard index < text.count, text[index] == " " else { return nil }
        var start = index + 1
        if let link = grammar.text.monthLink, word(at: start).lowercased() == link { start += link.unicodeScalars.count + 1 }
        guard start < text.count, WrittenNumber.isDigit(text[start]) else { return nil }
        let number = WrittenNumber(text, at: start)
        guard number.runs.count == 1, number.run(0, most: 4).count == 4, let year = number.value(0, most: 4), (1000...2999).contains(year)
        else {
            return nil
        }
        let end = number.runs[0].end
        return (year, mark(of: grammar.text.yearMarks, at: end).map(afterFullStop) ?? end)
    }

    /// The index after a word of `marks` that follows, at most one space on.
    func mark(of marks: Set<String>, at index: Int) -> Int? {
        let start = index < text.count && text[index] == " " ? index + 1 : index
        let word = word(at: start)
        return marks.contains(word.lowercased()) ? start + word.unicodeScalars.count : nil
    }

    /// The letters from an index on, at most twenty.
    func word(at index: Int) -> String {
        guard index < text.count else { return "" }
        return String(String.UnicodeScalarView(text[index...].prefix(20).prefix(while: SpeakableScalar.isLetter)))
    }

    private func year(_ number: WrittenNumber) -> Int? {
        switch number.run(2, most: 4).count {
        case 4: number.value(2, most: 4)
        case 2: number.value(2, most: 2).map { 2000 + $0 }
        default: nil
        }
    }

    private func date(_ day: Int?, _ month: Int?, year: Int?, end: Int) -> Reading? {
        guard let day, let month, (1...31).contains(day), (1...12).contains(month) else { return nil }
        let words = grammar.date(CalendarDate(year: year ?? 0, month: month, day: day))
        guard let year else { return Reading(words: words, end: afterFullStop(end)) }
        guard year > 0 else { return nil }
        let after = mark(of: grammar.text.yearMarks, at: end).map(afterFullStop) ?? end
        return Reading(words: "\(words) \(grammar.year(year))", end: after)
    }

    /// A full stop that belongs to the date or the abbreviation is passed over: what follows goes on in a small letter.
    func afterFullStop(_ end: Int) -> Int {
        guard end < text.count, text[end] == ".", !endsSentence(at: end) else { return end }
        return end + 1
    }

    /// 24.11 is a date, 5.50 and 3.5 are not; 5.11. is one where the sentence goes on.
    private func isDate(_ number: WrittenNumber, _ end: Int) -> Bool {
        let day = number.run(0, most: 2)
        if day.count == 2, number.run(1, most: 2).count == 2 { return true }
        return end < text.count && text[end] == "." && !endsSentence(at: end)
    }

    private func endsSentence(at stop: Int) -> Bool {
        guard let next = text[(stop + 1)...].first(where: { $0 != " " }) else { return true }
        return !next.properties.isLowercase && !WrittenNumber.isDigit(next) && !",;:)".unicodeScalars.contains(next)
    }
}
