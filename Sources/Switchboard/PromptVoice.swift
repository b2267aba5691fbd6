public import CallCore
public import Dialplans
public import Speech

/// Turns what a call says into clips. Used from event loops and pool threads at once.
public protocol PromptVoice: Sendable {
    /// What is to be heard, sentence by sentence. A phrase that cannot be rendered is left out, and logged.
    func sentences(of say: Say) -> [SpokenSentence]

    /// The clip, where it has been made before. It does not block. The files of what `lease` holds need not be looked at again.
    func ready(_ sentence: SpokenSentence, of lease: ClipLease?) -> Clip?

    /// The clip, made if need be. It blocks; call it on a pool.
    func clip(for sentence: SpokenSentence) throws -> Clip

    /// Holds the clips of one call until it is over; `nil`: this voice drops none.
    func lease() -> ClipLease?

    /// What a person hears before a caller is put through.
    func whisper(_ utterance: Utterance, in language: LanguageCode) throws -> Clip

    /// Makes beforehand what needs no value, sentence by sentence, as long as it is wanted. It blocks.
    ///
    /// - Returns: how many clips there are; `nil`: it was broken off.
    func makeFixedPhrases(_ languages: [LanguageCode], while isWanted: () -> Bool) throws -> Int?
}

extension PromptVoice {
    public func lease() -> ClipLease? { nil }
}
