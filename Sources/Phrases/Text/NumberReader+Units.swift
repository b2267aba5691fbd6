import Dialplans

/// Numbers with what they count: 21 %, 1 €, 12,50 лв., 1 250 лв., 9 ч., $ 5.000, 21 alumnos.
extension NumberReader {
    func counted(_ number: WrittenNumber) -> Reading? {
        guard let sum = sum(number) else { return nil }
        guard let (unit, word, end) = unit(at: sum.end) else { return nil }
        if grammar.text.yearMarks.contains(word), sum.whole >= 1000 || sum.fraction != nil { return nil }
        if grammar.text.hourMarks.contains(word), sum.fraction == nil, sum.whole < 24, timeWord(before: number.start) != nil {
            return Reading(words: words(of: TimeOfDay(hour: sum.whole, minute: 0), after: number.start), end: end)
        }
        return reading(sum, unit, end: end)
    }

    /// Thousands as they are parted in writing: 5.000 in Spanish, 5,000 in English.
    func grouped(_ number: WrittenNumber) -> Reading? {
        guard number.runs.count > 1, let sum = sum(number), sum.fraction == nil else { return nil }
        return Reading(words: grammar.cardinal(sum.whole, .neuter), end: sum.end)
    }

    /// A sum whose sign stands before it ($ 5), which is spoken after it; and the index of the sign's word, which is not before `limit`.
    func money(_ number: WrittenNumber, notBefore limit: Int) -> (Reading, start: Int)? {
        let name = word(before: number.start)
        guard !name.isEmpty, let unit = grammar.text.units[name], unit.isMoney, grammar.words.signs.values.contains(name),
            let last = text[..<number.start].lastIndex(where: { $0 != " " }), case let start = last + 1 - name.unicodeScalars.count,
            start >= limit, let sum = sum(number), self.unit(at: sum.end) == nil, let reading = reading(sum, unit, end: sum.end)
        else { return nil }
        return (reading, start)
    }

    /// What a number with its digits is worth.
    private struct Sum {
        var whole: Int
        var fraction: String?
        var end: Int
    }

    private func sum(_ number: WrittenNumber) -> Sum? {
        let digits = number.runs[0].digits
        guard digits.count <= 6, digits == "0" || !digits.hasPrefix("0"), let whole = Int(digits) else { return nil }
        var sum = Sum(whole: whole, end: number.runs[0].end)
        var rest = number.runs.indices.dropFirst()
        while let next = rest.first, number.separator(next - 1) == grammar.text.thousands, number.runs[next].digits.count == 3,
            sum.whole < 1_000_000
        {
            sum.whole = sum.whole * 1000 + (Int(number.runs[next].digits) ?? 0)
            sum.end = number.runs[next].end
            rest = rest.dropFirst()
        }
        if rest.isEmpty { return number.runs.count == 1 ? spaced(sum) : sum }
        guard rest.count == 1, let last = rest.first, let point = number.separator(last - 1), point == "." || point == ",",
            case let fraction = number.run(last, most: 3), !fraction.isEmpty
        else { return nil }
        return Sum(whole: sum.whole, fraction: fraction, end: number.runs[last].end)
    }

    /// 1 250 лв.: three digits after a space belong to a number that counts something.
    private func spaced(_ sum: Sum) -> Sum {
        guard (1...999).contains(sum.whole), sum.end + 4 <= text.count, text[sum.end] == " ",
            text[(sum.end + 1)..<(sum.end + 4)].allSatisfy(WrittenNumber.isDigit)
        else { return sum }
        let number = WrittenNumber(text, at: sum.end + 1)
        guard number.runs[0].digits.count == 3, let last = number.runs.last, number.runs.count <= 2, unit(at: last.end) != nil else {
            return sum
        }
        let fraction = number.runs.count == 2 ? number.run(1, most: 3) : nil
        return Sum(whole: sum.whole * 1000 + (Int(number.runs[0].digits) ?? 0), fraction: fraction, end: last.end)
    }

    private func reading(_ sum: Sum, _ unit: CountedUnit, end: Int) -> Reading? {
        guard let rules = Grammars.plurals[grammar.words.language] else { return nil }
        let counted = grammar.counted(sum.whole, unit.gender, CountedUnit.form(unit.forms, rules.category(of: sum.whole)))
        guard let fraction = sum.fraction else { return Reading(words: counted, end: end) }
        guard !unit.hundredth.isEmpty, fraction.count == 2, let parts = Int(fraction) else {
            let words = grammar.decimal(whole: sum.whole, fraction: fraction)
            return Reading(words: "\(words) \(CountedUnit.form(unit.forms, .other))", end: end)
        }
        if parts == 0 { return Reading(words: counted, end: end) }
        let cents = grammar.counted(parts, unit.hundredthGender, CountedUnit.form(unit.hundredth, rules.category(of: parts)))
        return Reading(words: "\(counted) \(grammar.words.and) \(cents)", end: end)
    }

    /// The unit at most two spaces on, its word, and the index after it; the stop of an abbreviation belongs to it where the sentence goes on.
    private func unit(at index: Int) -> (CountedUnit, String, Int)? {
        let start = text[min(index, text.count)...].prefix(2).prefix { $0 == " " }.count + index
        let word = word(at: start)
        guard let unit = grammar.text.units[word.lowercased()] else { return nil }
        // 7г is a class, 7 г. is an age.
        if start == index, grammar.text.yearMarks.contains(word) { return nil }
        return (unit, word.lowercased(), afterFullStop(start + word.unicodeScalars.count))
    }
}
