import Foundation
import GRDB

/// The file in which rows are staged. It is worth nothing after a crash, so nothing is done for its safety.
extension Staging {
    static let fileName = "staging.sqlite"

    /// - Parameter wait: in seconds. Whoever opens the store has the lock for a moment, and so has a child of whoever had it until it has
    ///   become another program.
    static func lock(_ folder: String, wait: Double = 2) throws(StoreError) -> FileLock {
        do {
            return try FileLock(path: Store.path(folder, "import.lock"), wait: wait)
        } catch .locked {
            throw .importInProgress
        } catch {
            throw error
        }
    }

    /// Removes what a crashed import left. An import that is going on holds the lock, and is left alone.
    static func clearStale(in folder: String) {
        guard let lock = try? lock(folder, wait: 0) else { return }
        removeFile(in: folder)
        lock.release()
    }

    static func removeFile(in folder: String) {
        for ending in ["", "-journal", "-wal", "-shm"] { unlink(Store.path(folder, fileName) + ending) }
    }

    static func make(_ path: String) throws(StoreError) -> DatabaseQueue {
        try Folder.make(file: path)
        return try StoreError.translating(path: path) {
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { connection in
                try connection.execute(sql: "PRAGMA journal_mode = OFF")
                try connection.execute(sql: "PRAGMA synchronous = OFF")
                try connection.execute(sql: "PRAGMA cache_size = -131072")
                for table in StagedTable.all { try connection.execute(sql: table.creation) }
                try connection.execute(sql: "CREATE TABLE guardian_phones (guardian_id, phone)")
            }
            return queue
        }
    }

    func insert(_ sql: String, _ rows: [[SQLValue]]) throws(StoreError) {
        guard let queue else { throw .failed("this import has ended") }
        try StoreError.translating(path: path) {
            try queue.write { connection in
                let statement = try connection.cachedStatement(sql: sql)
                for row in rows {
                    statement.setUncheckedArguments(StatementArguments(row.map(\.databaseValue)))
                    try statement.execute()
                }
            }
        }
    }
}
