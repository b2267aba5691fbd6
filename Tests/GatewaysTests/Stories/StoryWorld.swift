import CallCore
import Dialplans
import Speech
import Storage
import Support
import Synchronization

@testable import Gateways
@testable import Switchboard

/// The services of a story, some of which fail or do not answer.
final class StoryWorld: LineServices {
    enum Refusal { case failing, silent }

    private let services: any LineServices
    private let refusals = Mutex<[ServiceName: Refusal]>([:])
    private let dropped = Mutex(false)

    init(_ services: any LineServices) { self.services = services }

    func refuse(_ service: ServiceName, _ how: Refusal) { refusals.withLock { $0[service] = how } }

    func answer(_ query: Query) -> Reply {
        if case .service(let name, _) = query.request, let refusal = refusals.withLock({ $0[name] }) {
            if refusal == .silent { dropped.withLock { $0 = true } }
            return .failed
        }
        return services.answer(query)
    }

    func note(_ note: Note, number: Int, in context: CallContext) { services.note(note, number: number, in: context) }

    /// The last answer never comes.
    func takeDropped() -> Bool {
        dropped.withLock { dropped in
            defer { dropped = false }
            return dropped
        }
    }
}

/// Works at once, and gives back as the clock's next work what comes back at all.
final class StoryPool: CallPool {
    private let clock: VirtualClock
    private let world: StoryWorld

    init(_ clock: VirtualClock, _ world: StoryWorld) { (self.clock, self.world) = (clock, world) }

    func perform<T: Sendable>(_ work: @escaping @Sendable () -> T, then: @escaping (T) -> Void) {
        let result = work()
        guard !world.takeDropped() else { return }
        clock.schedule(after: 0) { then(result) }
    }
}

/// Each utterance is one sentence, and each sentence the same short file, which is said to be longer than it is.
final class StoryVoice: PromptVoice {
    private let path: String
    private let length = Mutex(StoryGateway.day)

    init(in folder: TemporaryFolder) throws {
        path = try AGISoundTests.write(AGISoundTests.wave(samples: 8), to: folder.path("clip.wav"))
    }

    func sentences(of say: Say) -> [SpokenSentence] {
        say.utterances.map { SpokenSentence(text: $0.phrase.rawValue, language: say.language, isPersonal: false) }
    }

    /// What is said from here on is so long.
    func last(_ length: Milliseconds) { self.length.withLock { $0 = length } }

    func ready(_ sentence: SpokenSentence, of lease: ClipLease?) -> Clip? { clip(for: sentence) }
    func clip(for sentence: SpokenSentence) -> Clip { Clip(path: path, milliseconds: length.withLock(\.self), text: sentence.text) }
    func whisper(_ utterance: Utterance, in language: LanguageCode) throws -> Clip { Clip(path: path, milliseconds: 500, text: "") }
    func makeFixedPhrases(_ languages: [LanguageCode], while isWanted: () -> Bool) -> Int? { 0 }
}
