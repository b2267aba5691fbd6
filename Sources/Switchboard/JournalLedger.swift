import CallCore
import Dialplans
import Domain
import Foundation
import Logging
public import Storage

/// The journal of one gateway session: calls in progress in a file, ended ones in the store.
public final class JournalLedger {
    private let file: JournalFile
    private let folding: CallFolding
    private var open = 0

    /// A file of a session that goes on for weeks is emptied when it has grown to this and all its calls are in the store.
    private static let large = 1_048_576

    public init(folder: String, name: String, store: Store) throws(JournalFile.Failure) {
        file = try JournalFile(path: (folder as NSString).appendingPathComponent(name + JournalLedger.ending))
        folding = CallFolding(from: file.reader(), into: store)
    }

    static let ending = ".journal"

    /// The file goes when all its calls have been folded into the store.
    deinit { if open == 0 { file.remove() } }

    /// Brings the file to the disk, from any thread.
    var flusher: JournalFile.Flusher { file.flusher() }

    func append(_ record: JournalRecord, of call: CallID, to extent: inout JournalFile.Extent, log: Logger) {
        if case .began = record { open += 1 }
        do {
            try file.append(JSONLine.encode(record), of: call.rawValue, to: &extent)
        } catch {
            log.error("the journal cannot be written", metadata: ["reason": "\(error)"])
        }
    }

    /// Puts an ended call into the store, from the pool.
    func fold(_ extent: JournalFile.Extent, of call: CallID, endedAt: Int64, on pool: any CallPool, log: Logger) {
        // The ledger lives as long as a call of it is not folded.
        folding.add(CallFolding.Ended(call: call, extent: extent, at: endedAt), on: pool, log: log) { self.folded($0) }
    }

    private func folded(_ count: Int) {
        open -= count
        if open == 0, file.size >= Self.large { file.empty() }
    }
}
