import Dialplans

/// Sums of money.
extension Wording {
    /// three euros and forty-five cents; forty-five cents. A currency without parts has whole sums only.
    func money(_ hundredths: Int, _ currency: String) -> String? {
        guard (0...Spelling.largest).contains(hundredths), let unit = grammar.text.currencies[currency] else { return nil }
        let (whole, part) = hundredths.quotientAndRemainder(dividingBy: 100)
        if part == 0 { return counted(whole, unit.gender, unit.forms) }
        guard !unit.hundredth.isEmpty, let cents = counted(part, unit.hundredthGender, unit.hundredth) else { return nil }
        guard whole > 0, let units = counted(whole, unit.gender, unit.forms) else { return cents }
        return "\(units) \(grammar.words.and) \(cents)"
    }
}
