import Dialplans

/// Which Unicode scalars may reach a voice: letters, their marks, the space, and the punctuation that makes pauses.
enum SpeakableScalar {
    static func isSpeakable(_ scalar: Unicode.Scalar) -> Bool {
        isLetter(scalar) || isMark(scalar) || scalar == " " || punctuation.contains(scalar)
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }

    /// A letter, or part of a word that stands with its sounds.
    static func isOfWord(_ scalar: Unicode.Scalar) -> Bool { isLetter(scalar) || Pronunciation.isMark(scalar) }

    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
    }

    /// Numerals of any script: Nd, Nl and No.
    static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: true
        default: false
        }
    }

    static let punctuation: Set<Unicode.Scalar> = [".", ",", "!", "?", ":", ";", "-", "'", "\"", "(", ")", "…", "–", "—"]

    /// Letters and punctuation that voices know under another scalar only; U+02BC makes eSpeak NG fall into another language.
    static let plain: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{02BC}": "'", "\u{2019}": "'", "\u{2018}": "'", "\u{0060}": "'", "\u{00B4}": "'", "\u{2011}": "-", "\u{2010}": "-",
        "\u{2212}": "-",
        "\u{2044}": "/", "„": "\"", "“": "\"", "”": "\"", "«": "\"", "»": "\"",
    ]
}
