import CallCore
import Dialplans
import Domain
import Foundation
public import Gateways
public import Logging
public import Storage

/// The journal of one gateway session: calls in progress in a file, ended ones in the store.
///
/// Where the session outlives its connection, its own entries stand between those of its calls, under no name; then what happens in a tick
/// is written with one `write`, before anything that follows from it is sent.
public final class JournalLedger {
    let file: JournalFile
    private let folding: CallFolding
    private var reader: JournalFile.Reader
    let log: Logger
    private let seal: DigitSeal
    var extents: [CallID: JournalFile.Extent] = [:]
    var open = 0
    var mode = Mode.calls
    /// What the file says of the session's lines.
    var marked = LineCounts(received: 0, said: 0)
    public var snapshot: (() -> [LineEntry])?
    public var recovered: (() -> Void)?
    private(set) var limit = JournalLedger.large
    /// Ended calls whose tick has not been written whole.
    private var due: [() -> Void] = []
    var health = JournalHealth.well
    /// Has something done a second from now.
    var later: ((@escaping () -> Void) -> Void)?

    enum Mode {
        /// Each record is written at once.
        case calls
        case session(LineCounts)
        /// The session is over; its last calls are being folded.
        case ended(LineCounts)
    }

    /// A file of a session that goes on for weeks is emptied, or written anew, when it has grown to this.
    private static let large = 1_048_576

    static let ending = ".journal"

    public convenience init(folder: String, name: String, store: Store, log: Logger) throws(JournalFile.Failure) {
        let path = (folder as NSString).appendingPathComponent(name + JournalLedger.ending)
        self.init(try JournalFile(path: path), store: store, log: log)
    }

    init(_ file: JournalFile, store: Store, log: Logger) {
        self.file = file
        folding = CallFolding(into: store)
        reader = file.reader()
        self.log = log
        seal = DigitSeal(store.vault)
    }

    /// The file goes when all its calls have been folded into the store, and no session is to go on.
    deinit {
        switch mode {
        case .calls, .ended: if open == 0 { file.remove() }
        case .session: break
        }
    }

    func append(_ record: JournalRecord, of call: CallID) {
        if case .began = record { open += 1 }
        guard let bytes = try? JournalLine.encode(record) else { return log.error("a record of the journal cannot be written") }
        add(bytes, of: call)
    }

    /// A digit of a code: only a call that may have to go on needs it.
    func append(secret digit: Digit, of call: CallID) {
        guard case .session = mode, let text = seal.seal(digit.rawValue, of: call.rawValue) else { return }
        add(CallMark.digit(text).line, of: call)
    }

    /// What was ordered of that which the call wants said: only a call that may have to go on needs it.
    func append(_ mark: CallMark, of call: CallID) {
        guard case .session = mode else { return }
        add(mark.line, of: call)
    }

    private func add(_ bytes: some Collection<UInt8>, of call: CallID) {
        file.add(bytes, of: call.rawValue, to: &extents[call, default: JournalFile.Extent()])
        switch mode {
        case .calls, .ended: settle()
        case .session: break
        }
    }

    /// What has been added is written, if it is not yet: the tick is over.
    /// - Parameter marking: the counts of lines are written even where nothing else is.
    func settle(marking: Bool = false) {
        write(marking: marking)
        // What is to be folded must be in the file.
        guard !file.isPending else { return }
        let folds = due
        due = []
        folds.forEach { $0() }
    }

    private func write(marking: Bool) {
        do {
            switch mode {
            case .calls:
                guard file.isPending else { return }
                try file.commit()
            case .session(let counts), .ended(let counts):
                // A line from which nothing follows is written down when the gateway is told of it.
                guard file.isPending || (marking && counts != marked) else { return }
                try file.commit(mark: "\(counts.received) \(counts.said)")
                marked = counts
            }
            succeeded()
        } catch {
            failed(error)
        }
    }
}

// MARK: - Ended calls

extension JournalLedger {
    /// Puts an ended call into the store, from the pool: once the tick in which it ended has been written whole, with the line that ended it
    /// among those that were received.
    ///
    /// - Parameter outline: what was gathered of it while it ran.
    func fold(_ call: CallID, endedAt: Int64, outline: CallOutline? = nil, on pool: any CallPool) {
        // The ledger lives as long as a call of it is not folded.
        due.append { self.foldWritten(call, endedAt: endedAt, outline, on: pool) }
        switch mode {
        case .session where file.isPending: break
        case .calls, .session, .ended: settle()
        }
    }

    private func foldWritten(_ call: CallID, endedAt: Int64, _ outline: CallOutline?, on pool: any CallPool) {
        let extent = extents[call] ?? JournalFile.Extent()
        let ended = CallFolding.Ended(call: call, reader: reader, extent: extent, at: endedAt, outline: outline)
        folding.add(ended, on: pool, log: log) { self.folded($0) }
    }

    private func folded(_ calls: [CallID]) {
        open -= calls.count
        for call in calls { extents[call] = nil }
        guard file.size >= limit else { return }
        switch mode {
        case .calls:
            // Calls that are about to be folded need not be written anew.
            if open == 0, !file.isPending { file.empty() } else if !folding.isBehind || file.size >= 4 * limit { rewrite([], mark: nil) }
        case .ended: if open == 0, !file.isPending { file.empty() }
        case .session(let counts): rewrite(counts)
        }
    }

    func rewrite(_ counts: LineCounts) {
        if let snapshot { rewrite(snapshot(), mark: "\(counts.received) \(counts.said)") }
    }

    /// Only the session as it is and the calls in progress stay: so the file does not grow for ever.
    private func rewrite(_ session: [LineEntry], mark: String?) {
        settle()
        guard !file.isPending else { return }
        do {
            var records = session.flatMap(\.lines).map { ("", $0) }
            for (call, extent) in extents { records += try file.records(at: extent).map { (call.rawValue, $0) } }
            let moved = try file.rewrite(records, mark: mark)
            extents = Dictionary(uniqueKeysWithValues: extents.keys.map { ($0, moved[$0.rawValue] ?? JournalFile.Extent()) })
            reader = file.reader()
            limit = max(Self.large, 4 * file.size)
        } catch {
            log.error("the journal cannot be written anew", metadata: ["reason": "\(error)"])
            limit = 2 * file.size
        }
    }
}
