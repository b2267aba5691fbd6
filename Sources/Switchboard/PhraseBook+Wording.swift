public import CallCore
public import Dialplans
public import Phrases

extension PhraseBook {
    /// What is said, for a reader: the words of an utterance in a language; `nil`: it cannot be said.
    public func wording(of utterance: Utterance, in language: LanguageCode) -> String? {
        guard let pieces = try? render(utterance.phrase, utterance.values, in: language), !pieces.isEmpty else { return nil }
        return pieces.map(\.spoken.text).joined(separator: " ")
    }
}
