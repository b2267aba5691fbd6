public import Dialplans

/// Text that may be handed to a speech synthesiser: it holds no digit, no markup and no control character, and is of bounded length.
///
/// It is made by `PhraseBook` and by `SpokenText(outside:language:)` only.
public struct SpokenText: Hashable, Sendable {
    /// What the voice gets: at most `longest` Unicode scalars, never empty; words may stand with their sounds (`Pronunciation`).
    public let sound: String
    /// The language whose voice reads it.
    public let language: LanguageCode
    /// The phrase that it is part of; `nil`: none.
    public let phrase: PhraseKey?

    /// In Unicode scalars.
    public static let longest = 12_000

    /// The words for a reader.
    public var text: String { Pronunciation.shown(sound) }

    /// `nil` where the text has nothing to speak, or something that must never be spoken.
    init?(_ text: String, language: LanguageCode, phrase: PhraseKey?) {
        guard text.unicodeScalars.count <= Self.longest,
            text.unicodeScalars.allSatisfy({ SpeakableScalar.isSpeakable($0) || Pronunciation.isMark($0) }),
            text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || Pronunciation.isMark($0) })
        else { return nil }
        sound = text
        self.language = language
        self.phrase = phrase
    }

    /// Free text from outside, cleaned and with its numbers spelt; `nil` where nothing of it can be spoken.
    ///
    /// A language that can't be spelt yet is read by the rules, and in the voice, of `fallback`.
    public init?(outside text: String, language: LanguageCode, fallback: LanguageCode = "en") {
        let voice = Grammars.all[language] == nil ? fallback : language
        self.init(OutsideText.cleaned(text, in: voice), language: voice, phrase: nil)
    }
}

/// A piece of what is said.
public enum SpokenPiece: Hashable, Sendable {
    case text(SpokenText)
    /// `prompts/<language>/recorded/<phrase>.wav`, and the text that it holds.
    case recording(PhraseKey, SpokenText)

    /// The words, however they are made into sound.
    public var spoken: SpokenText {
        switch self {
        case .text(let text), .recording(_, let text): text
        }
    }
}
