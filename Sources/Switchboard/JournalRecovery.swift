import CallCore
import Domain
import Foundation
import Logging
import Storage

/// Folds into the store what a killed engine left behind: its calls are ended, and told as they were.
struct JournalRecovery {
    let folder: String
    let store: Store
    let log: Logger

    /// Files that a living process writes are left alone, and those of sessions that may be gone on with.
    func run(at now: Int64) {
        for path in Self.files(in: folder, ending: JournalLedger.ending + JournalFile.unfinished) { remove(path) }
        for path in Self.files(in: folder) {
            do {
                guard let left = try LeftJournal(path, seal: DigitSeal(store.vault)), left.remains == nil else { continue }
                try fold(left, at: now)
            } catch {
                log.error("a journal that was left behind cannot be folded", metadata: ["reason": "\(error)"])
            }
        }
    }

    static func files(in folder: String, ending: String = JournalLedger.ending) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter { $0.hasSuffix(ending) }.map { (folder as NSString).appendingPathComponent($0) }
    }

    /// Half a journal that an engine was writing anew when it was killed: the whole one is there still.
    private func remove(_ path: String) {
        do {
            guard try JournalFile.removeUnfinished(path: path) else { return }
            log.info("half a journal that was left behind is removed")
        } catch {
            log.error("half a journal that was left behind cannot be removed", metadata: ["reason": "\(error)"])
        }
    }

    /// Folds in all calls of a file, also those of a session that cannot go on.
    func fold(_ left: LeftJournal, at now: Int64) throws {
        let calls = left.calls.sorted { $0.key < $1.key }.compactMap { EndedCall($0.key.rawValue, $0.value.records, endedAt: now) }
        try store.write { database in
            for call in calls { try CallJournal(database).keep(call) }
        }
        let lost = calls.count { $0.cause == EndedCall.lost }
        if lost > 0 { log.warning("calls were lost with an engine that was killed", metadata: ["calls": "\(lost)"]) }
        left.file.remove()
    }
}
