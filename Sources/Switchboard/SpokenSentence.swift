public import Dialplans

/// One clip's worth of speech.
public struct SpokenSentence: Hashable, Sendable {
    public var text: String
    public var language: LanguageCode
    /// It tells of a child: its clip is personal data.
    public var isPersonal: Bool
    /// The phrase whose recording takes the place of the voice.
    public var recording: PhraseKey?

    public init(text: String, language: LanguageCode, isPersonal: Bool, recording: PhraseKey? = nil) {
        self.text = text
        self.language = language
        self.isPersonal = isPersonal
        self.recording = recording
    }
}
