import Dialplans

/// Times and dates.
extension NumberReader {
    /// 18:00, 18:00:59, and 18.00 before a word for the hour.
    func time(_ number: WrittenNumber) -> Reading? {
        guard let hour = number.value(0, most: 2), number.run(1, most: 2).count == 2, let minute = number.value(1, most: 2), hour < 24,
            minute < 60
        else { return nil }
        var end = number.runs[1].end
        let after = mark(of: grammar.words.hourMarks, at: end)
        if number.separator(0) == ":" {
            if number.separator(1) == ":", number.run(2, most: 2).count == 2 { end = number.runs[2].end }
        } else if number.separator(0) != "." || after == nil {
            return nil
        }
        let words = words(of: TimeOfDay(hour: hour, minute: minute), after: number.start)
        return Reading(words: words, end: mark(of: grammar.words.hourMarks, at: end) ?? end)
    }

    /// After a word that asks for it, the time in the form that follows such a word: о вісімнадцятій.
    private func words(of time: TimeOfDay, after start: Int) -> String {
        let before = text[..<start].reversed().drop { $0 == " " }.prefix(4).prefix(while: SpeakableScalar.isLetter)
        let word = String(String.UnicodeScalarView(before.reversed()))
        guard grammar.words.timeWords.contains(word.lowercased()) else { return grammar.time(time) }
        return grammar.timeAt(time).split(separator: " ").dropFirst().joined(separator: " ")
    }

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
        let after = mark(of: grammar.words.yearMarks, at: end).map(afterFullStop) ?? end
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
        return !next.properties.isLowercase && !WrittenNumber.isDigit(next)
    }
}
