import Dialplans

/// What every language spells in the same way, from its own words.
enum Spelling {
    /// The largest number that is spelt as one; others are read digit by digit.
    static let largest = 999_999_999

    static func number(_ number: Int, _ gender: Gender, _ grammar: any Grammar) -> String {
        let size = number.magnitude
        let words = size <= UInt(largest) ? grammar.cardinal(Int(size), gender) : digits(String(size), grammar.words)
        return number < 0 ? "\(grammar.words.minus) \(words)" : words
    }

    /// Digits one by one; what is no digit is passed over.
    static func digits(_ text: some StringProtocol, _ words: WordTable) -> String {
        text.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }.map { words.digits[$0] }.joined(separator: " ")
    }

    /// Hundredths as the digits after a point: 50 is 5, 5 is 05.
    static func shortest(_ hundredths: Int) -> String {
        hundredths % 10 == 0 ? "\(hundredths / 10)" : hundredths < 10 ? "0\(hundredths)" : "\(hundredths)"
    }
}
