/// Letters, and groups of letters, with what stands for them in another alphabet; the longest group is taken first.
public struct LetterTable: Sendable {
    private let wholes: [String: String]
    private let starts: [String: String]
    private let ends: [String: String]
    private let anywhere: [String: String]
    private static let longest = 4

    /// All in small letters.
    ///
    /// - Parameters:
    ///   - wholes: whole words that are written otherwise than their letters.
    ///   - starts: at the beginning of a word.
    ///   - ends: at the end of a word.
    public init(
        wholes: [String: String] = [:], starts: [String: String] = [:], ends: [String: String] = [:], anywhere: [String: String]
    ) {
        self.wholes = wholes
        self.starts = starts
        self.ends = ends
        self.anywhere = anywhere
    }

    /// Whether the text has letters that the table changes the alphabet of.
    public func needs(_ text: String) -> Bool { text.contains { $0.isLetter && anywhere[$0.lowercased()] != nil } }

    /// With other letters for the sounds of one language.
    public func with(_ letters: [String: String]) -> LetterTable {
        LetterTable(wholes: wholes, starts: starts, ends: ends, anywhere: anywhere.merging(letters) { $1 })
    }

    public func apply(to text: String) -> String {
        var out = ""
        var word: [Character] = []
        for character in text {
            if Self.isInWord(character) {
                word.append(character)
            } else {
                out += apply(toWord: word) + String(character)
                word = []
            }
        }
        return out + apply(toWord: word)
    }

    private static func isInWord(_ character: Character) -> Bool { character.isLetter || character == "'" || character == "’" }

    private func apply(toWord word: [Character]) -> String {
        var out = ""
        let isAll = word.count > 1 && word.allSatisfy { !$0.isLowercase }
        if let whole = wholes[String(word).lowercased()] { return word[0].isUppercase ? capital(whole, isAll: isAll) : whole }
        var isCapital = false
        var index = 0
        while index < word.count {
            let (letters, spelt) = match(word, at: index)
            // A capital that is not spoken passes its size on (Hugo, Уго).
            isCapital = isCapital || word[index].isUppercase
            out += isCapital ? capital(spelt, isAll: isAll) : spelt
            if !spelt.isEmpty { isCapital = false }
            index += letters
        }
        return out
    }

    private func match(_ word: [Character], at index: Int) -> (Int, String) {
        for length in stride(from: min(Self.longest, word.count - index), through: 1, by: -1) {
            let group = String(word[index..<index + length]).lowercased()
            if index == 0, let spelt = starts[group] { return (length, spelt) }
            if index + length == word.count, let spelt = ends[group] { return (length, spelt) }
            if let spelt = anywhere[group] { return (length, spelt) }
        }
        return (1, word[index].lowercased())
    }

    private func capital(_ spelt: String, isAll: Bool) -> String {
        isAll ? spelt.uppercased() : spelt.prefix(1).uppercased() + spelt.dropFirst()
    }
}
