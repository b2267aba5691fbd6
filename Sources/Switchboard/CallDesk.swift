public import CallCore
import Dialplans
import Foundation
public import Logging
import Storage

/// What the calls of one event loop share.
public final class CallDesk {
    public typealias Watch = (_ call: Call, _ event: JournaledEvent, _ effects: [Effect]) -> Void

    let clock: any CallClock
    /// Where services read.
    let pool: any CallPool
    /// Where sentences are spoken: a voice that hangs keeps no service from answering.
    let voicePool: any CallPool
    /// Where notes and ended calls are written, in their row: a store that is busy keeps neither.
    let storePool: any CallPool
    let services: any LineServices
    let voice: any PromptVoice
    let log: Logger
    let ledger: JournalLedger
    let flush: JournalFlush
    let figures: CallFigures
    /// The folder for voice messages.
    let recordings: String
    /// Milliseconds since 1970, for the journal.
    let wallClock: () -> Int64
    /// Sees every step of every call, as `schoolbell call` prints it.
    let watch: Watch?
    var whenEnded: ((CallID) -> Void)?

    /// - Parameters:
    ///   - voicePool: `nil`: the same as `pool`; so with `storePool`.
    public init(
        clock: any CallClock, pool: any CallPool, voicePool: (any CallPool)? = nil, storePool: (any CallPool)? = nil,
        services: any LineServices, voice: any PromptVoice, ledger: JournalLedger,
        recordings: String, log: Logger, wallClock: @escaping () -> Int64, figures: CallFigures = CallFigures(), watch: Watch? = nil
    ) {
        self.clock = clock
        self.pool = pool
        self.voicePool = voicePool ?? pool
        self.storePool = storePool ?? pool
        self.services = services
        self.voice = voice
        self.ledger = ledger
        ledger.later = { clock.schedule(after: 1_000, $0) }
        flush = JournalFlush(ledger.file.flusher, clock: clock, pool: self.storePool, time: figures.flush)
        self.figures = figures
        self.recordings = recordings
        self.log = log
        self.wallClock = wallClock
        self.watch = watch
    }

    /// This desk with the services and the voice of one edition.
    func serving(_ edition: Edition) -> CallDesk { CallDesk(self, edition) }

    private init(_ desk: CallDesk, _ edition: Edition) {
        clock = desk.clock
        pool = desk.pool
        voicePool = desk.voicePool
        storePool = desk.storePool
        services = edition.services
        voice = edition.voice
        ledger = desk.ledger
        flush = desk.flush
        figures = desk.figures
        recordings = desk.recordings
        log = desk.log
        wallClock = desk.wallClock
        watch = desk.watch
        whenEnded = desk.whenEnded
    }

    /// Has something remembered, in its row with all that is written.
    func remember(_ note: Note, number: Int, in context: CallContext) {
        let services = services
        storePool.perform({ services.note(note, number: number, in: context) }, then: { _ in })
    }

    func ended(_ call: Call) { whenEnded?(call.offer.id) }

    func recording(_ number: RecordNumber, of call: CallID, limit: Milliseconds, silence: Milliseconds) -> Recording {
        let path = RecordingsFolder(path: recordings).file(of: call.rawValue, recording: number)
        return Recording(number: number, path: path, limit: limit, silence: silence)
    }
}
