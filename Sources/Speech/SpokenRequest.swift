public import CallCore
public import Dialplans

/// A text that is wanted as a clip.
public struct SpokenRequest: Hashable, Sendable {
    public var text: String
    public var language: LanguageCode
    /// It tells of a child: its clip is named by a keyed hash, kept apart and removed after a day.
    public var personal: Bool
    public var tempo: Tempo

    public init(text: String, language: LanguageCode, personal: Bool, tempo: Tempo = .usual) {
        self.tempo = tempo
        self.text = text
        self.language = language
        self.personal = personal
    }
}
