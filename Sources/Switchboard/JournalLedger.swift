import CallCore
import Dialplans
import Domain
import Foundation
import Logging
public import Storage

/// The journal of one gateway session: calls in progress in a file, ended ones in the store.
public final class JournalLedger {
    private let file: JournalFile
    private let store: Store
    private let encoder = JSONEncoder()
    private var open = 0

    /// A file of a session that goes on for weeks is emptied when it has grown to this and all its calls are in the store.
    private static let large = 1_048_576

    public init(folder: String, name: String, store: Store) throws(JournalFile.Failure) {
        file = try JournalFile(path: (folder as NSString).appendingPathComponent(name + JournalLedger.ending))
        self.store = store
        encoder.outputFormatting = .sortedKeys
    }

    static let ending = ".journal"

    /// The file goes when all its calls have been folded into the store.
    deinit { if open == 0 { file.remove() } }

    /// Brings the file to the disk, from any thread.
    var flusher: JournalFile.Flusher { file.flusher() }

    func append(_ record: JournalRecord, of call: CallID, to extent: inout JournalFile.Extent, log: Logger) {
        if case .began = record { open += 1 }
        do {
            try file.append([UInt8](encoder.encode(record)), of: call.rawValue, to: &extent)
        } catch {
            log.error("the journal cannot be written", metadata: ["reason": "\(error)"])
        }
    }

    /// Puts an ended call into the store. Its records are read here and understood on the pool: those of a long call take a while.
    func fold(_ extent: JournalFile.Extent, of call: CallID, endedAt: Int64, on pool: any CallPool, log: Logger) {
        guard let records = try? file.records(at: extent) else {
            return log.error("an ended call cannot be read from its journal", metadata: ["call": "\(call)"])
        }
        let store = store
        pool.perform({ Result { try Self.keep(records, of: call, endedAt: endedAt, in: store) } }) { kept in
            switch kept {
            // The ledger lives as long as a call of it is not folded.
            case .success: self.folded()
            case .failure(let error): log.error("an ended call cannot be stored", metadata: ["call": "\(call)", "reason": "\(error)"])
            }
        }
    }

    private func folded() {
        open -= 1
        if open == 0, file.size >= Self.large { file.empty() }
    }

    private static func keep(_ records: [[UInt8]], of call: CallID, endedAt: Int64, in store: Store) throws {
        guard let ended = EndedCall(call.rawValue, records, endedAt: endedAt) else { throw Unreadable() }
        try store.whenFree { try store.write { try CallJournal($0).keep(ended) } }
    }

    /// The records of a call do not begin as a call's do.
    private struct Unreadable: Error {}
}
