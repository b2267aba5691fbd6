import Dialplans

/// Times of day.
extension NumberReader {
    /// 18:00, 18:00:59; 18.00 before a word for the hour, or after a word that a time follows; 9 am.
    func time(_ number: WrittenNumber) -> Reading? {
        guard let hour = number.value(0, most: 2), hour < 24 else { return nil }
        guard number.run(1, most: 2).count == 2, let minute = number.value(1, most: 2), minute < 60 else {
            return number.runs.count == 1 ? halfDay(TimeOfDay(hour: hour, minute: 0), at: number.runs[0].end, number.start) : nil
        }
        let time = TimeOfDay(hour: hour, minute: minute)
        var end = number.runs[1].end
        if let half = halfDay(time, at: end, number.start) { return half }
        let after = mark(of: grammar.text.hourMarks, at: end)
        if number.separator(0) == ":" {
            if number.separator(1) == ":", number.run(2, most: 2).count == 2 { end = number.runs[2].end }
        } else if number.separator(0) != "." || after == nil && (timeWord(before: number.start) == nil || number.runs.count > 2) {
            return nil
        }
        return Reading(words: words(of: time, after: number.start), end: mark(of: grammar.text.hourMarks, at: end) ?? end)
    }

    /// After a word that asks for it, the time in the form that follows such a word: о вісімнадцятій.
    func words(of time: TimeOfDay, after start: Int) -> String {
        guard timeWord(before: start) != nil else { return grammar.time(time) }
        let words = grammar.timeAt(time).split(separator: " ")
        guard let known = words.firstIndex(where: { grammar.text.timeWords.contains(String($0)) }) else { return grammar.time(time) }
        return words[(known + 1)...].joined(separator: " ")
    }

    func timeWord(before start: Int) -> String? {
        let word = word(before: start)
        return grammar.text.timeWords.contains(word) ? word : nil
    }

    /// The word before an index, in small letters, one space away; "": there is none.
    func word(before start: Int) -> String {
        let letters = text[..<start].reversed().drop { $0 == " " }.prefix(20).prefix(while: SpeakableScalar.isLetter)
        return String(String.UnicodeScalarView(letters.reversed())).lowercased()
    }

    /// 9 am, 9:15 p.m.: in a language that halves the day.
    private func halfDay(_ time: TimeOfDay, at end: Int, _ start: Int) -> Reading? {
        guard (1...12).contains(time.hour), let (hours, after) = halfDayMark(at: end) else { return nil }
        let whole = TimeOfDay(hour: time.hour % 12 + hours, minute: time.minute)
        return Reading(words: words(of: whole, after: start), end: after)
    }

    private func halfDayMark(at index: Int) -> (Int, Int)? {
        guard !grammar.text.halfDays.isEmpty else { return nil }
        let start = index < text.count && text[index] == " " ? index + 1 : index
        if let hours = grammar.text.halfDays[word(at: start).lowercased()] { return (hours, start + 2) }
        guard start + 2 < text.count, text[start + 1] == "." else { return nil }
        let letters = String(String.UnicodeScalarView([text[start], text[start + 2]])).lowercased()
        guard let hours = grammar.text.halfDays[letters] else { return nil }
        // The words end with a stop of their own.
        return (hours, start + 3 < text.count && text[start + 3] == "." ? start + 4 : start + 3)
    }
}
