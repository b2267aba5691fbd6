public import Dialplans

/// The text of a `prompts/<language>/phrases.yaml`: a map from key to phrase.
public struct PhraseFile: Hashable, Sendable {
    public var language: LanguageCode
    /// As faults name the file.
    public var name: String
    public var text: String

    public init(language: LanguageCode, name: String, text: String) {
        self.language = language
        self.name = name
        self.text = text
    }
}
