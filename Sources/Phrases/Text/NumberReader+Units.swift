import Dialplans

/// Numbers with what they count: 21 %, 1 €, 12,50 лв.
extension NumberReader {
    func counted(_ number: WrittenNumber) -> Reading? {
        let digits = number.runs[0].digits
        guard number.runs.count <= 2, digits.count <= 6, digits == "0" || !digits.hasPrefix("0"), let whole = Int(digits),
            let rules = Grammars.plurals[grammar.words.language], let end = number.runs.last?.end, let (unit, after) = unit(at: end)
        else { return nil }
        let form = CountedUnit.form(unit.forms, rules.category(of: whole))
        let counted = "\(grammar.cardinal(whole, unit.gender)) \(form)"
        guard let point = number.separator(0) else { return Reading(words: counted, end: after) }
        let fraction = number.run(1, most: 3)
        guard point == "." || point == ",", !fraction.isEmpty else { return nil }
        guard !unit.hundredth.isEmpty, fraction.count == 2, let parts = Int(fraction) else {
            let words = grammar.decimal(whole: whole, fraction: fraction)
            return Reading(words: "\(words) \(CountedUnit.form(unit.forms, .other))", end: after)
        }
        if parts == 0 { return Reading(words: counted, end: after) }
        let hundredths = CountedUnit.form(unit.hundredth, rules.category(of: parts))
        return Reading(
            words: "\(counted) \(grammar.words.and) \(grammar.cardinal(parts, unit.hundredthGender)) \(hundredths)", end: after)
    }

    /// The unit at most two spaces on, and the index after it; the stop of an abbreviation belongs to it where the sentence goes on.
    private func unit(at index: Int) -> (CountedUnit, Int)? {
        let start = text[min(index, text.count)...].prefix(2).prefix { $0 == " " }.count + index
        let word = word(at: start)
        guard let unit = grammar.words.units[word.lowercased()] else { return nil }
        return (unit, afterFullStop(start + word.unicodeScalars.count))
    }
}
