import Dialplans

/// Telephone numbers and codes that are written in groups: 0888 100 002, +56 9 1234 5678, 1234-5678-9012.
extension NumberReader {
    private static let digits = 7...15

    func phone(_ number: WrittenNumber) -> Reading? {
        var groups: [String] = []
        var index = number.start
        var end = index
        while groups.count <= 6, let group = group(at: index) {
            groups.append(group)
            end = index + group.utf8.count
            guard end < text.count, " -/".unicodeScalars.contains(text[end]) else { break }
            index = end + 1
        }
        // A single letter or digit that follows would belong to it.
        guard end == text.count || !WrittenNumber.isDigit(text[end]), groups.count > 1,
            isPhone(groups, after: number.start) || isCode(groups)
        else {
            return nil
        }
        return Reading(words: Spelling.code(groups.joined(separator: " "), grammar.words), end: end)
    }

    private func group(at index: Int) -> String? {
        guard index < text.count else { return nil }
        let digits = text[index...].prefix(6).prefix(while: WrittenNumber.isDigit)
        return (1...5).contains(digits.count) ? String(String.UnicodeScalarView(digits)) : nil
    }

    /// A number in groups is one of a telephone where it begins with nought, or after the sign of a country's code.
    private func isPhone(_ groups: [String], after start: Int) -> Bool {
        let isAbroad = word(before: start) == grammar.words.plus
        guard isAbroad || groups[0].hasPrefix("0") && groups[0].count > 1, groups.dropFirst(isAbroad ? 2 : 1).allSatisfy({ $0.count > 1 })
        else {
            return false
        }
        return Self.digits.contains(groups.reduce(0) { $0 + $1.count })
    }

    /// An ID code as it is printed: 4-4-4.
    private func isCode(_ groups: [String]) -> Bool { groups.count == 3 && groups.allSatisfy { $0.count == 4 } }
}
