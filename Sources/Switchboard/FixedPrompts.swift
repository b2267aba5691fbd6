import Dialplans
import Logging
import Synchronization

/// The prompts that need no value: they are made beforehand, so that no caller waits for them.
///
/// That takes minutes on a slow machine, and a service that is told to stop has half of one: what is not made yet is then left.
final class FixedPrompts: Sendable {
    private let log: Logger
    private let wish = Mutex(Wish.wanted)

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
            guard let count = try edition.voice.makeFixedPhrases(languages, while: { isWanted }) else {
                return log.info("the fixed prompts are not made to the end: the service stops")
            }
            log.info("the fixed prompts are made", metadata: ["clips": "\(count)"])
        } catch {
            log.error("the fixed prompts cannot be made", metadata: ["reason": "\(error)"])
        }
    }

    /// The service stops: the sentence that is being made is the last.
    func breakOff() { wish.withLock { $0 = .over } }

    private var isWanted: Bool {
        wish.withLock { wish in
            switch wish {
            case .wanted: true
            case .over: false
            }
        }
    }
}
