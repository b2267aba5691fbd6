import CallCore
import CoreMetrics
import Dialplans
import Speech

/// The voice with its clips counted: those that were found, and those that could not be made. Those that were made are the speaker's.
struct CountedVoice: PromptVoice {
    private let voice: any PromptVoice
    private let found: Counter
    private let failed: Counter

    init(_ voice: any PromptVoice, factory: any MetricsFactory) {
        self.voice = voice
        found = Counter(label: "schoolbell_clips_total", dimensions: [("result", "found")], factory: factory)
        failed = Counter(label: "schoolbell_clips_total", dimensions: [("result", "failed")], factory: factory)
    }

    func sentences(of say: Say) -> [SpokenSentence] { voice.sentences(of: say) }

    func ready(_ sentence: SpokenSentence, of lease: ClipLease?) -> Clip? {
        guard let clip = voice.ready(sentence, of: lease) else { return nil }
        found.increment()
        return clip
    }

    func clip(for sentence: SpokenSentence) throws -> Clip { try counting { try voice.clip(for: sentence) } }

    func lease() -> ClipLease? { voice.lease() }

    func whisper(_ utterance: Utterance, in language: LanguageCode) throws -> Clip {
        try counting { try voice.whisper(utterance, in: language) }
    }

    func makeFixedPhrases(_ languages: [LanguageCode], while isWanted: () -> Bool) throws -> Int? {
        try voice.makeFixedPhrases(languages, while: isWanted)
    }

    private func counting(_ make: () throws -> Clip) throws -> Clip {
        do { return try make() } catch {
            failed.increment()
            throw error
        }
    }
}
