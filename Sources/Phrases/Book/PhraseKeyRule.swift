/// What may stand before the colons of a file of phrases, or of a lexicon.
struct PhraseKeyRule: Sendable {
    var isGood: @Sendable (String) -> Bool
    var message: String
    var hint: String

    static let phrase = PhraseKeyRule(
        isGood: { name in
            guard let first = name.utf8.first else { return false }
            return name.utf8.count <= PhraseYAML.longestKey && (0x61...0x7A).contains(first)
                && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        },
        message: "this is no key of a phrase",
        hint: "small Latin letters, digits and -, at most \(PhraseYAML.longestKey), such as main-menu")

    static let written = PhraseKeyRule(
        isGood: { written in
            let scalars = written.unicodeScalars
            return scalars.count <= PhraseYAML.longestKey && scalars.first.map(SpeakableScalar.isLetter) == true
                && scalars.allSatisfy { SpeakableScalar.isLetter($0) || WrittenNumber.isDigit($0) || ".-' ".unicodeScalars.contains($0) }
        },
        message: "this can't stand for what is spoken",
        hint: "letters, digits, spaces and . - ', at most \(PhraseYAML.longestKey), a letter first, such as мат.")
}
