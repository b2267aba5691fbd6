import Dispatch
import GRDB
import GRDBSQLite
import Synchronization

/// Brings the pages of the store's log into its file beside those who write, so that no caller waits for it.
///
/// SQLite by itself does it in the commit that finds a thousand pages in the log, some milliseconds long on a disk; here that commit wakes a
/// connection of its own for it, which holds up neither readers nor writers (https://www.sqlite.org/wal.html#ckpt). Should that one not keep
/// up, a commit does it as before.
final class Checkpointer: Sendable {
    /// From so many pages on the log is brought in: SQLite's own measure.
    private let due: Int
    /// From so many on the one who commits does it, so that the log never grows without end.
    private let overdue: Int
    private let path: String
    private let configuration: Configuration
    let queue = DispatchQueue(label: "schoolbell.checkpoints", qos: .utility)
    private let state = Mutex(State.idle)
    private let connection = Mutex(DatabaseQueue?.none)

    private enum State {
        case idle, asked, closed
    }

    /// - Parameter configuration: of the connection, which is opened when it is first needed.
    init(path: String, configuration: Configuration, due: Int = 1_000, overdue: Int = 10_000) {
        self.path = path
        self.configuration = configuration
        self.due = due
        self.overdue = overdue
    }

    /// Looks at the log after each commit of a connection, which must not outlive this.
    func watch(_ connection: GRDB.Database) {
        sqlite3_wal_hook(
            connection.sqliteConnection,
            { context, handle, name, pages in
                guard let context else { return SQLITE_OK }
                Unmanaged<Checkpointer>.fromOpaque(context).takeUnretainedValue().committed(Int(pages), handle, name)
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Ends what is under way; from then on commits do it themselves.
    func close() {
        state.withLock { $0 = .closed }
        queue.sync {
            connection.withLock { connection in
                try? connection?.close()
                connection = nil
            }
        }
    }

    private func committed(_ pages: Int, _ handle: OpaquePointer?, _ name: UnsafePointer<CChar>?) {
        guard pages >= due else { return }
        guard pages < overdue, ask() else {
            sqlite3_wal_checkpoint(handle, name)
            return
        }
    }

    /// - Returns: whether it will be done.
    private func ask() -> Bool {
        let before = state.withLock { state in
            defer { if state == .idle { state = .asked } }
            return state
        }
        if before == .idle { queue.async { self.bringIn() } }
        return before != .closed
    }

    private func bringIn() {
        try? connection.withLock { connection in
            let opened = try connection ?? DatabaseQueue(path: path, configuration: configuration)
            connection = opened
            try opened.writeWithoutTransaction(Self.bringIn)
        }
        state.withLock { if $0 == .asked { $0 = .idle } }
    }

    /// The log begins anew once nothing of it is left; what was committed meanwhile is little, and soon brought in too.
    private static func bringIn(_ connection: GRDB.Database) throws {
        for _ in 0..<3 {
            let log = try connection.checkpoint(.passive)
            if log.checkpointedFrameCount == log.walFrameCount { return }
        }
    }
}
