public import Dialplans

/// Why an utterance can't be said. A dialplan that has passed its checks never meets one.
public enum PhraseError: Error, Hashable, Sendable {
    case noPhrase(PhraseKey, LanguageCode)
    case noValue(PhraseKey, VariableName)
    /// The value is of a kind that the placeholder's form can't speak.
    case wrongKind(PhraseKey, VariableName, ValueKind)
    /// Nothing of the value can be spoken: a month 13, a scale that is not known, a name without a letter.
    case unspeakable(PhraseKey, VariableName)
    /// Nothing of the phrase is left to say.
    case empty(PhraseKey)
}
