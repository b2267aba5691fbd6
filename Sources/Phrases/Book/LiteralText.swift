import Dialplans

/// What the words of a phrase may hold: letters of its language, spaces, and the punctuation that a voice understands.
enum LiteralText {
    /// One fault for each sign, and one for each word in a wrong alphabet.
    static func faults(_ text: String, at offset: Int, _ words: WordTable?) -> [PatternFault] {
        var faults: [PatternFault] = []
        var place = offset
        var isInWrongWord = false
        for character in text {
            if let words, isStrange(character, to: words) {
                if !isInWrongWord { faults.append(.letter(place, character, words)) }
                isInWrongWord = true
            } else {
                if let fault = fault(character, at: place) { faults.append(fault) }
                isInWrongWord = isInWrongWord && character.isLetter
            }
            place += character.utf16.count
        }
        return faults
    }

    /// The text as a voice gets it: composed letters, plain quotes, one kind of space.
    static func plain(_ text: String) -> String {
        let composed = text.unicodeScalars.contains(where: SpeakableScalar.isMark) ? Normalised.nfkc(text, except: [:]) : text
        let scalars = composed.unicodeScalars.map { $0.properties.isWhitespace ? " " : SpeakableScalar.plain[$0] ?? $0 }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func fault(_ character: Character, at offset: Int) -> PatternFault? {
        let scalars = character.unicodeScalars
        if let (before, scalar) = hidden(in: scalars) { return .hidden(offset + before, scalar) }
        if scalars.contains(where: SpeakableScalar.isNumeral) { return .digit(offset, character) }
        guard !character.isWhitespace, !scalars.allSatisfy({ SpeakableScalar.isSpeakable(SpeakableScalar.plain[$0] ?? $0) }) else {
            return nil
        }
        return character == "#" ? .numberSign(offset) : .sign(offset, character)
    }

    /// A scalar that is not seen, which may hide behind a letter; and how many UTF-16 units of its character stand before it.
    private static func hidden(in scalars: Character.UnicodeScalarView) -> (Int, Unicode.Scalar)? {
        var before = 0
        for scalar in scalars {
            switch scalar.properties.generalCategory {
            case .format, .privateUse, .unassigned, .surrogate: return (before, scalar)
            case .control where !scalar.properties.isWhitespace: return (before, scalar)
            default: before += UTF16.width(scalar)
            }
        }
        return nil
    }

    private static func isStrange(_ character: Character, to words: WordTable) -> Bool {
        guard hidden(in: character.unicodeScalars) == nil, character.unicodeScalars.contains(where: SpeakableScalar.isLetter),
            let small = character.lowercased().first
        else {
            return false
        }
        return !words.alphabet.contains(small)
    }
}
