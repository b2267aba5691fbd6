import Dialplans
import Logging
import Synchronization

/// The prompts that need no value: they are made beforehand, so that no caller waits for them.
///
/// That takes minutes on a slow machine, and a service that is told to stop has half of one: what is not made yet is then left.
public final class FixedPrompts: Sendable {
    private let log: Logger
    private let wish = Mutex(Wish.wanted)
    private let made = Mutex(Progress())

    /// How far it is.
    public struct Progress: Codable, Hashable, Sendable {
        /// Of so many languages all prompts are made.
        public var languages = 0
        public var of = 0
        public var clips = 0
    }

    var progress: Progress { made.withLock { $0 } }

    private enum Wish {
        case wanted, over
    }

    init(log: Logger) {
        self.log = log
    }

    /// Makes those of an edition, sentence by sentence. It blocks.
    func make(for edition: Edition) {
        let languages = Set(edition.shelf.plans.flatMap(\.languages)).sorted()
        do {
            made.withLock { $0 = Progress(languages: 0, of: languages.count) }
            for language in languages {
                guard let clips = try edition.voice.makeFixedPhrases([language], while: { isWanted }) else {
                    return log.info("the fixed prompts are not made to the end: the service stops")
                }
                count(clips, of: language)
            }
            log.info("the fixed prompts are made", metadata: ["clips": "\(progress.clips)"])
        } catch {
            log.error("the fixed prompts cannot be made", metadata: ["reason": "\(error)"])
        }
    }

    private func count(_ clips: Int, of language: LanguageCode) {
        let progress = made.withLock { progress in
            progress.languages += 1
            progress.clips += clips
            return progress
        }
        log.info(
            "the fixed prompts of a language are made",
            metadata: ["language": "\(language)", "clips": "\(clips)", "languages": "\(progress.languages) of \(progress.of)"])
    }

    /// The service stops: the sentence that is being made is the last.
    func breakOff() { wish.withLock { $0 = .over } }

    /// Anything that is made beforehand.
    var isWanted: Bool {
        wish.withLock { wish in
            switch wish {
            case .wanted: true
            case .over: false
            }
        }
    }
}
