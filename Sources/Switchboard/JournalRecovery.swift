import Domain
import Foundation
import Logging
import Storage

/// Folds into the store what a killed engine left behind: its calls are ended, and told as they were.
struct JournalRecovery {
    let folder: String
    let store: Store
    let log: Logger

    /// Files that a living process writes are left alone.
    func run(at now: Int64) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names.sorted() where name.hasSuffix(JournalLedger.ending) {
            do {
                try fold((folder as NSString).appendingPathComponent(name), at: now)
            } catch {
                log.error("a journal that was left behind cannot be folded", metadata: ["reason": "\(error)"])
            }
        }
    }

    private func fold(_ path: String, at now: Int64) throws {
        guard let file = try JournalFile.unlessInUse(path: path) else { return }
        var lines: [String: [[UInt8]]] = [:]
        for (call, record) in try JournalFile.read(path: path) { lines[call, default: []].append(record) }
        let calls = lines.sorted { $0.key < $1.key }.compactMap { EndedCall($0.key, $0.value, endedAt: now) }
        try store.write { database in
            for call in calls { try CallJournal(database).keep(call) }
        }
        let lost = calls.count { $0.cause == EndedCall.lost }
        if lost > 0 { log.warning("calls were lost with an engine that was killed", metadata: ["calls": "\(lost)"]) }
        file.remove()
    }
}
