public import CallCore
public import Dialplans
public import Logging
public import Phrases
public import Speech

/// The voice of the line: phrases become words, words become clips, and recordings take the place of phrases.
public struct SynthesisedVoice: PromptVoice {
    private let book: PhraseBook
    private let maker: ClipMaker
    private let recordings: Recordings
    private let log: Logger
    private let fixed = FixedSentences()

    public init(book: PhraseBook, maker: ClipMaker, recordings: Recordings, log: Logger) {
        self.book = book
        self.maker = maker
        self.recordings = recordings
        self.log = log
    }

    public func sentences(of say: Say) -> [SpokenSentence] {
        let sentences = say.utterances.flatMap { self.sentences(of: $0, in: say.language) }
        return say.tempo == .usual ? sentences : sentences.map { $0.at(say.tempo) }
    }

    private func sentences(of utterance: Utterance, in language: LanguageCode) -> [SpokenSentence] {
        do {
            guard utterance.values.isEmpty else { return try rendered(utterance, language) }
            return try fixed.sentences(of: utterance.phrase, in: language) { try rendered(utterance, language) }
        } catch {
            // The error may hold a value: only the phrase is named.
            log.error("a phrase cannot be said", metadata: ["phrase": "\(utterance.phrase)", "language": "\(language)"])
            return [.unsayable(in: language)]
        }
    }

    private func rendered(_ utterance: Utterance, _ language: LanguageCode) throws(PhraseError) -> [SpokenSentence] {
        let isPersonal = !utterance.values.values.allSatisfy { $0.about == nil && $0.kind != .child && $0.kind != .code }
        let sentences = try book.render(utterance.phrase, utterance.values, in: language).flatMap { piece in
            switch piece {
            case .recording(let phrase, let text):
                [SpokenSentence(text: text.text, language: text.language, isPersonal: false, recording: phrase)]
            case .text(let text):
                Sentences.of(text).map { SpokenSentence(text: $0.sound, language: $0.language, isPersonal: isPersonal) }
            }
        }
        return Array(sentences.prefix(Self.mostSentences))
    }

    public func ready(_ sentence: SpokenSentence, of lease: ClipLease?) -> Clip? {
        guard !sentence.isUnsayable else { return nil }
        if let recorded = try? recording(of: sentence) { return recorded }
        return maker.ready(request(for: sentence), of: lease)
    }

    public func clip(for sentence: SpokenSentence) throws -> Clip {
        guard !sentence.isUnsayable else { throw NothingToSay.phrase }
        do {
            if let recorded = try recording(of: sentence) { return recorded }
        } catch {
            log.error("a recording cannot be played; the voice takes its place", metadata: ["reason": "\(error)"])
        }
        return try maker.clip(for: request(for: sentence))
    }

    public func lease() -> ClipLease? { maker.lease() }

    private func recording(of sentence: SpokenSentence) throws -> Clip? {
        guard let phrase = sentence.recording else { return nil }
        return try recordings.clip(of: phrase, in: sentence.language, text: sentence.text)
    }

    private func request(for sentence: SpokenSentence) -> SpokenRequest {
        SpokenRequest(text: sentence.text, language: sentence.language, personal: sentence.isPersonal, tempo: sentence.tempo)
    }

    /// A whisper is one clip, so it is one sentence: whatever follows the first is left out.
    public func whisper(_ utterance: Utterance, in language: LanguageCode) throws -> Clip {
        guard let first = sentences(of: utterance, in: language).first else { throw NothingToSay.whisper }
        return try clip(for: first)
    }

    enum NothingToSay: Error {
        case whisper
        /// A phrase that cannot be rendered: that has been logged.
        case phrase
    }

    /// No phrase has more sentences: of a remark that goes on for pages the beginning is read.
    static let mostSentences = 20

    public func makeFixedPhrases(_ languages: [LanguageCode], while isWanted: () -> Bool) throws -> Int? {
        var count = 0
        for language in languages {
            for phrase in book.fixedPhrases(in: language) {
                for sentence in sentences(of: Utterance(phrase: phrase), in: language) {
                    guard isWanted() else { return nil }
                    _ = try clip(for: sentence)
                    count += 1
                }
            }
        }
        return count
    }
}
