import Domain
import Foundation

/// Latin letters for those that the GSM alphabet lacks: Cyrillic by the official rules, letters with marks without them.
enum Transliteration {
    static func latin(_ text: String) -> String {
        // Letters that only Ukrainian has tell how its other letters are to be written.
        let isUkrainian = text.contains { "іїєґІЇЄҐ".contains($0) }
        let table: LetterTable = isUkrainian ? .ukrainianToLatin : .bulgarianToLatin
        return (table.needs(text) ? table.apply(to: text) : text).map(plain).joined()
    }

    private static func plain(_ character: Character) -> String {
        let whole = String(character)
        if whole.unicodeScalars.allSatisfy({ GSMAlphabet.septets($0) != nil }) { return whole }
        return marked[character] ?? whole.folding(options: .diacriticInsensitive, locale: nil)
    }

    /// Letters that do not lose their mark by folding, and signs.
    private static let marked: [Character: String] = ["№": "No.", "…": "...", "º": "o", "ª": "a", "•": "-"]
}
