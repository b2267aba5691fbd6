import Dialplans

/// What an entry of a lexicon says: words, or phonemes in double brackets.
enum LexiconSounds {
    /// The phonemes of `[[m'ila]]`; `nil`: it is words.
    ///
    /// - Throws: what is wrong with brackets, or with what stands in them.
    static func read(_ text: String) throws(PatternFault) -> String? {
        let units = Array(text.utf16)
        guard let first = units.firstIndex(where: { $0 == 0x5B || $0 == 0x5D }) else { return nil }
        let trimmed = text.drop { $0 == " " }
        guard trimmed.hasPrefix("[["), trimmed.hasSuffix("]]"), trimmed.count >= 4,
            case let inside = String(trimmed.dropFirst(2).dropLast(2)),
            !inside.contains("["), !inside.contains("]")
        else {
            throw PatternFault(offset: first, message: "phonemes stand in double brackets, alone", hint: "such as \"[[m'ila]]\", in quotes")
        }
        guard inside.contains(where: \.isLetter) else {
            throw PatternFault(offset: first, message: "there are no phonemes in the brackets", hint: hint)
        }
        guard inside.count <= Pronunciation.longest else {
            throw PatternFault(offset: first, message: "these are \(inside.count) phonemes", hint: "at most \(Pronunciation.longest)")
        }
        if let wrong = Pronunciation.fault(in: inside) {
            let character = Array(inside.unicodeScalars)[wrong]
            throw PatternFault(offset: first + 2 + wrong, message: "\"\(character)\" is no phoneme here", hint: hint)
        }
        return inside
    }

    private static let hint = "write them as espeak-ng -x does: Latin letters, digits and ' , : ; @ ^ _ | = % & ~ # ? ! -"
}
