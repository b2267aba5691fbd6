import Foundation

/// Latin letters for those that the GSM alphabet lacks: Bulgarian by the law on transliteration (State Gazette 19/2009), Ukrainian letters by
/// the Cabinet's resolution 55/2010, letters with marks without them.
enum Transliteration {
    static func latin(_ text: String) -> String {
        // Letters that only Ukrainian has tell how its other letters are to be written.
        let isUkrainian = text.unicodeScalars.contains { "іїєґІЇЄҐ".unicodeScalars.contains($0) }
        var written = text.replacing("България", with: "Bulgaria").replacing("ия", with: "\u{1}")
        written = restored(written)
        var result = ""
        var last: Character = " "
        for (index, character) in zip(written.indices, written) {
            result += letter(character, after: last, isUkrainian, isWhole: isShouted(written, index))
            last = character
        }
        return result
    }

    /// “ия” at the end of a word is “ia”; elsewhere its letters are written one by one.
    private static func restored(_ text: String) -> String {
        var result = ""
        for (index, character) in zip(text.indices, text) {
            guard character == "\u{1}" else {
                result.append(character)
                continue
            }
            let next = text.index(after: index)
            result += next < text.endIndex && (text[next].isLetter || text[next] == "\u{1}") ? "ия" : "ia"
        }
        return result
    }

    /// Whether the letters around are capitals too: ЩАСТИЕ is SHTASTIE, Щастие is Shtastie.
    private static func isShouted(_ text: String, _ index: String.Index) -> Bool {
        let next = text.index(after: index)
        if next < text.endIndex, text[next].isLetter { return text[next].isUppercase }
        return index > text.startIndex && text[text.index(before: index)].isUppercase
    }

    private static func letter(_ character: Character, after last: Character, _ isUkrainian: Bool, isWhole: Bool) -> String {
        let small = character.lowercased().first ?? character
        if let latin = isUkrainian ? ukrainianLetter(small, after: last) : bulgarian[small] {
            if character == small { return latin }
            return isWhole ? latin.uppercased() : latin.prefix(1).uppercased() + latin.dropFirst()
        }
        if String(character).unicodeScalars.allSatisfy({ GSMAlphabet.septets($0) != nil }) { return String(character) }
        return marked[character] ?? String(character).folding(options: .diacriticInsensitive, locale: nil)
    }

    /// At the beginning of a word some letters are written otherwise, and “зг” is no “zh”.
    private static func ukrainianLetter(_ small: Character, after last: Character) -> String? {
        if small == "г", last.lowercased() == "з" { return "gh" }
        if !last.isLetter, let latin = beginning[small] { return latin }
        return ukrainian[small] ?? bulgarian[small]
    }

    private static let beginning: [Character: String] = ["є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"]

    private static let bulgarian: [Character: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k", "л": "l", "м": "m",
        "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh",
        "щ": "sht", "ъ": "a", "ь": "y", "ю": "yu", "я": "ya", "ѝ": "i", "ы": "y", "э": "e", "ё": "yo",
    ]

    private static let ukrainian: [Character: String] = [
        "г": "h", "ґ": "g", "є": "ie", "и": "y", "і": "i", "ї": "i", "й": "i", "х": "kh", "щ": "shch", "ь": "", "ю": "iu", "я": "ia",
        "ʼ": "", "'": "",
    ]

    /// Letters that do not lose their mark by folding, and signs.
    private static let marked: [Character: String] = ["№": "No.", "…": "...", "º": "o", "ª": "a", "•": "-"]
}
