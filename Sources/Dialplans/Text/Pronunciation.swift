/// A word with its sounds, in a text that is handed to a voice: both stand in it in scalars of private use, which no other text may hold.
///
/// Whatever is done to the text on its way leaves them alone. The sounds are phonemes as eSpeak NG writes them (`espeak-ng -v bg -x WORD`).
public enum Pronunciation {
    /// Sounds of one word or a few, in ASCII characters.
    public static let longest = 120

    /// The written scalar with this value stands above this plane's beginning.
    private static let written: UInt32 = 0xF0000
    private static let sounds: UInt32 = 0xE100
    /// What eSpeak NG writes phonemes with. Brackets would end them.
    private static let signs = Set(" ',%=_:;|@&*^~\"?!#-".unicodeScalars)

    /// The first scalar of phonemes that is none, by its index; `nil`: all are, but there may be none at all.
    public static func fault(in phonemes: String) -> Int? {
        let scalars = Array(phonemes.unicodeScalars)
        if let wrong = scalars.firstIndex(where: { !isPhoneme($0) }) { return wrong }
        // This sign changes to the voice of another language.
        return scalars.indices.first { scalars[$0...].starts(with: "_^_".unicodeScalars) }
    }

    /// A written word with its phonemes; what is no phoneme is left out.
    public static func marked(_ word: some Sequence<Unicode.Scalar>, phonemes: String) -> String {
        var out = String.UnicodeScalarView()
        out.append(contentsOf: word.compactMap { $0.value <= 0xFFFD ? Unicode.Scalar(written + $0.value) : nil })
        out.append(contentsOf: phonemes.unicodeScalars.compactMap { isPhoneme($0) ? Unicode.Scalar(sounds + $0.value) : nil })
        return String(out)
    }

    /// Part of a word with its sounds.
    public static func isMark(_ scalar: Unicode.Scalar) -> Bool { word(scalar) != nil || phoneme(scalar) != nil }

    /// The text for a reader: words as they were written.
    public static func shown(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isMark) else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where phoneme(scalar) == nil { out.append(word(scalar) ?? scalar) }
        return String(out)
    }

    /// The text for eSpeak NG, with phonemes in double brackets and no other bracket; `nil`: it has none.
    public static func spoken(_ text: String) -> String? {
        guard text.unicodeScalars.contains(where: { phoneme($0) != nil }) else { return nil }
        var out = ""
        var isInside = false
        for scalar in text.unicodeScalars where word(scalar) == nil {
            let sound = phoneme(scalar)
            if (sound != nil) != isInside { out += isInside ? "]]" : "[[" }
            isInside = sound != nil
            out.unicodeScalars.append(sound ?? ("[]".unicodeScalars.contains(scalar) ? " " : scalar))
        }
        return isInside ? out + "]]" : out
    }

    private static func word(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        (written...written + 0xFFFD).contains(scalar.value) ? Unicode.Scalar(scalar.value - written) : nil
    }

    private static func phoneme(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard (sounds...sounds + 0x7F).contains(scalar.value), let ascii = Unicode.Scalar(scalar.value - sounds) else { return nil }
        return isPhoneme(ascii) ? ascii : nil
    }

    private static func isPhoneme(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) || signs.contains(scalar)
    }
}
