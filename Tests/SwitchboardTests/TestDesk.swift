import CallCore
import Dialplans
import Foundation
import Gateways
import Logging
import Speech
import Storage
import Support
import Synchronization

@testable import Switchboard

/// What a call needs, with a real store and a real journal; time and threads stand until they are told to go on.
final class TestDesk {
    let folder: TemporaryFolder
    let store: Store
    let clock = VirtualClock()
    let pool = SpeechQueueTests.HeldPool()
    let services: TestServices
    let log = TestLog()
    let desk: CallDesk

    static let startedAt: Int64 = 1_795_240_800_000

    init(
        voice: TestVoice = TestVoice(), journals: String? = nil, journal: String = "journal",
        services answer: @escaping @Sendable (Query) -> Reply = { _ in .failed }
    ) throws {
        folder = try TemporaryFolder()
        store = try Store.open(folder: folder.path("data"))
        services = TestServices(answer: answer)
        let ledger = try JournalLedger(folder: journals ?? folder.path, name: journal, store: store, log: log.logger)
        desk = CallDesk(
            clock: clock, pool: pool, services: services, voice: voice, ledger: ledger, recordings: folder.path("recordings"),
            log: log.logger, wallClock: { Self.startedAt })
    }

    var journalPath: String { folder.path("journal.journal") }
    var journal: [UInt8] { [UInt8](FileManager.default.contents(atPath: journalPath) ?? Data()) }

    /// The records that are in the file now.
    var records: [JournalRecord] {
        get throws {
            try JournalFile.read(path: journalPath).records.map { try JSONDecoder().decode(JournalRecord.self, from: Data($0.bytes)) }
        }
    }

    func kept(_ call: CallID) throws -> EndedCall? { try store.read { try CallJournal($0).find(call.rawValue) } }

    /// A telephone that calls, and its runner.
    func call(_ plan: Dialplan, id: CallID = "call-1") -> (leg: TestLeg, runner: CallRunner) {
        let leg = TestLeg(CallOffer(id: id, from: "0888100001", to: "+359882818905"))
        let runner = CallRunner(leg: leg, plan: plan, language: "en", desk: desk)
        leg.receiver = runner
        return (leg, runner)
    }

    /// All that is asked of the pool happens, and what follows from it.
    func workOff() { pool.workOff() }
}

/// A telephone that remembers its orders, as words.
final class TestLeg: Leg {
    let offer: CallOffer
    let shortfalls: Set<LegShortfall> = []
    private(set) var orders: [LineOrder] = []
    /// As every leg it holds its runner.
    var receiver: (any LegReceiver)?
    var whenPerforming: ([LineOrder]) -> Void = { _ in }

    init(_ offer: CallOffer) { self.offer = offer }

    func perform(_ new: [LineOrder]) {
        orders += new
        whenPerforming(new)
    }

    func takeWords() -> [String] {
        defer { orders = [] }
        return orders.map(\.words)
    }
}

extension LineOrder {
    fileprivate var words: String {
        switch self {
        case .answer: "answer"
        case .reject(let cause): "reject \(cause)"
        case .play(let play): "play \(play.number) " + play.clips.map(\.text).joined(separator: ",") + (play.isLast ? "" : " …")
        case .stop(let number): "stop" + (number.map { " \($0)" } ?? "")
        case .stopRecording(let number): "stop recording \(number)"
        case .stopTransfer(let number): "stop transfer \(number)"
        case .secret(let on): on ? "secret" : "secret no more"
        case .record(let recording): "record \(recording.number)"
        case .transfer(let transfer): "transfer \(transfer.number)" + (transfer.whisper.map { " whispering \($0.text)" } ?? "")
        case .hangUp(let cause): "hang up \(cause)"
        }
    }
}

/// Speaks each phrase as one sentence, its key and what it tells; those in `slow` are not made yet.
final class TestVoice: PromptVoice {
    private let slow: Set<PhraseKey>
    init(slow: Set<PhraseKey> = []) { self.slow = slow }

    func sentences(of say: Say) -> [SpokenSentence] {
        say.utterances.map { SpokenSentence(text: $0.phrase.rawValue, language: say.language, isPersonal: false) }
    }

    func ready(_ sentence: SpokenSentence, of lease: ClipLease?) -> Clip? {
        slow.contains(PhraseKey(sentence.text)) ? nil : clip(for: sentence)
    }
    func clip(for sentence: SpokenSentence) -> Clip { Clip(path: sentence.text, milliseconds: 1_000, text: sentence.text) }
    func whisper(_ utterance: Utterance, in language: LanguageCode) throws -> Clip {
        Clip(path: "w", milliseconds: 1_000, text: utterance.phrase.rawValue)
    }
    func makeFixedPhrases(_ languages: [LanguageCode], while isWanted: () -> Bool) -> Int? { 0 }
}

final class TestServices: LineServices {
    private let reply: @Sendable (Query) -> Reply
    private let noted = Mutex<[Note]>([])
    var notes: [Note] { noted.withLock { $0 } }

    init(answer: @escaping @Sendable (Query) -> Reply) { reply = answer }

    func answer(_ query: Query) -> Reply { reply(query) }
    func note(_ note: Note, number: Int, in context: CallContext) { noted.withLock { $0.append(note) } }
}

/// What was logged.
final class TestLog: Sendable {
    private let lines = Mutex<[String]>([])

    var text: String { lines.withLock { $0.joined(separator: "\n") } }
    var logger: Logger { Logger(label: "test") { _ in Sink(log: self) } }

    private struct Sink: LogHandler {
        let log: TestLog
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let more = event.metadata.map { " \($0)" } ?? ""
            log.lines.withLock { $0.append("\(event.level) \(event.message)\(more)") }
        }
    }
}
