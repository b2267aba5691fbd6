public import CallCore
public import Dialplans

/// One clip's worth of speech.
public struct SpokenSentence: Hashable, Sendable {
    public var text: String
    public var language: LanguageCode
    /// It tells of a child: its clip is personal data.
    public var isPersonal: Bool
    /// The phrase whose recording takes the place of the voice.
    public var recording: PhraseKey?
    public var tempo = Tempo.usual

    public init(text: String, language: LanguageCode, isPersonal: Bool, recording: PhraseKey? = nil) {
        self.text = text
        self.language = language
        self.isPersonal = isPersonal
        self.recording = recording
    }

    /// Stands for a phrase that cannot be rendered, so that whoever was to hear it is not taken to have heard it.
    static func unsayable(in language: LanguageCode) -> SpokenSentence {
        SpokenSentence(text: "", language: language, isPersonal: false)
    }

    var isUnsayable: Bool { text.isEmpty }

    func at(_ tempo: Tempo) -> SpokenSentence {
        var sentence = self
        sentence.tempo = tempo
        return sentence
    }
}
