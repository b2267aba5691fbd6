import Dialplans

/// Codes, telephone numbers and keys.
extension Spelling {
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
