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

    static func ordinal(_ number: Int, _ gender: Gender, _ grammar: any Grammar) -> String {
        (0...largest).contains(number) ? grammar.ordinal(number, gender) : Spelling.number(number, gender, grammar)
    }

    /// Digits one by one; what is no digit is passed over.
    static func digits(_ text: some StringProtocol, _ words: WordTable) -> String {
        text.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }.map { words.digits[$0] }.joined(separator: " ")
    }

    /// Hundredths as the digits after a point: 50 is 5, 5 is 05.
    static func shortest(_ hundredths: Int) -> String {
        hundredths % 10 == 0 ? "\(hundredths / 10)" : hundredths < 10 ? "0\(hundredths)" : "\(hundredths)"
    }

    /// A code or a telephone number: digit by digit, with a pause after each group.
    static func code(_ code: String, _ words: WordTable) -> String {
        let head = code.prefix(longestCode)
        let groups = head.split { !$0.isASCII || $0.wholeNumberValue == nil && !"*#".contains($0) }
        let grouped = groups.count > 1 ? groups.map(String.init) : groups.flatMap { grouping(String($0)) }
        let spoken = grouped.map { group in group.compactMap { key($0, words) }.joined(separator: " ") }.joined(separator: ", ")
        return head.first == "+" ? "\(words.plus) \(spoken)" : spoken
    }

    static let longestCode = 40

    /// A key of a telephone.
    static func key(_ key: Character, _ words: WordTable) -> String? {
        switch key {
        case "*": words.star
        case "#": words.hash
        default: key.isASCII ? key.wholeNumberValue.map { words.digits[$0] } : nil
        }
    }

    /// Groups of three or four, the longer ones first: a code of twelve is 4-4-4, a number of ten 4-3-3.
    private static func grouping(_ digits: String) -> [String] {
        let fours = digits.count % 4 == 0 ? digits.count / 4 : digits.count % 3 == 1 ? 1 : 0
        var rest = Substring(digits)
        var groups: [String] = []
        while !rest.isEmpty {
            let size = groups.count < fours ? 4 : 3
            groups.append(String(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        return groups
    }
}
