import CallCore
import Logging
import Storage

/// The ended calls of one ledger on their way into the store.
///
/// Those that end while others are being written wait, and are written together: a transaction waits for the disk once, however many calls it
/// holds. What waits is where a call's records lie, not the records. It is used on the ledger's event loop.
final class CallFolding {
    /// So many calls are written together, so that notes that wait behind them are not kept long.
    static let most = 100

    struct Ended: Sendable {
        let call: CallID
        let reader: JournalFile.Reader
        let extent: JournalFile.Extent
        /// Milliseconds since 1970.
        let at: Int64
        /// What was gathered of it while it ran; `nil`: it began under an engine that is gone, and is read from its records.
        let outline: CallOutline?
    }

    private struct Failure: Error {
        let call: CallID
        let reason: String
    }

    private let store: Store
    private var waiting: [Ended] = []
    private var state = State.idle

    private enum State {
        case idle, writing
    }

    init(into store: Store) { self.store = store }

    /// Calls have ended that nobody has begun to write.
    var isBehind: Bool { !waiting.isEmpty }

    /// - Parameter folded: told which calls have come into the store; one that cannot is logged and stays in its journal.
    func add(_ ended: Ended, on pool: any CallPool, log: Logger, folded: @escaping ([CallID]) -> Void) {
        waiting.append(ended)
        write(on: pool, log, folded)
    }

    private func write(on pool: any CallPool, _ log: Logger, _ folded: @escaping ([CallID]) -> Void) {
        guard case .idle = state, !waiting.isEmpty else { return }
        state = .writing
        let calls = Array(waiting.prefix(Self.most))
        waiting.removeFirst(calls.count)
        let store = store
        pool.perform({ Self.keep(calls, store) }) { failures in
            self.state = .idle
            for failure in failures {
                log.error("an ended call cannot be stored", metadata: ["call": "\(failure.call)", "reason": "\(failure.reason)"])
            }
            let failed = Set(failures.map(\.call))
            folded(calls.map(\.call).filter { !failed.contains($0) })
            self.write(on: pool, log, folded)
        }
    }

    /// Those that could not be kept. One whose records cannot be understood keeps no other from the store.
    private static func keep(_ calls: [Ended], _ store: Store) -> [Failure] {
        var failures: [Failure] = []
        var read: [EndedCall] = []
        for ended in calls {
            do { read.append(try call(ended)) } catch { failures.append(Failure(call: ended.call, reason: "\(error)")) }
        }
        do {
            try store.whenFree { try store.write { database in for call in read { try CallJournal(database).keep(call) } } }
        } catch {
            failures += read.map { Failure(call: CallID(rawValue: $0.id), reason: "\(error)") }
        }
        return failures
    }

    private static func call(_ ended: Ended) throws -> EndedCall {
        let records = try ended.reader.records(at: ended.extent).filter { CallMark($0) == nil }
        if let outline = ended.outline {
            return outline.call(ended.call.rawValue, records: EndedCall.records(records), endedAt: ended.at)
        }
        guard let call = EndedCall(ended.call.rawValue, records, endedAt: ended.at) else { throw Unreadable() }
        return call
    }

    /// The records of a call do not begin as a call's do.
    private struct Unreadable: Error {}
}
