/// Letters, and groups of letters, with what stands for them in another alphabet; the longest group is taken first.
struct LetterTable: Sendable {
    /// Whole words that are written otherwise than their letters.
    var wholes: [String: String] = [:]
    /// At the beginning of a word.
    var starts: [String: String] = [:]
    /// At the end of a word.
    var ends: [String: String] = [:]
    var anywhere: [String: String]
    private static let longest = 4

    /// Whether the text has letters that the table changes the alphabet of.
    func needs(_ text: String) -> Bool { text.contains { $0.isLetter && anywhere[$0.lowercased()] != nil } }

    /// With other letters for the sounds of one language.
    func with(_ letters: [String: String]) -> LetterTable {
        LetterTable(wholes: wholes, starts: starts, ends: ends, anywhere: anywhere.merging(letters) { $1 })
    }

    func apply(to text: String) -> String {
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
