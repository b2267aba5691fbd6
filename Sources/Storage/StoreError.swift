import Foundation
import GRDB

/// Why the store cannot do what it was asked.
public enum StoreError: Error, Hashable {
    case cannotCreate(path: String, reason: String)
    case notADatabase(path: String)
    /// A database of another program.
    case foreign(path: String)
    case readOnly(path: String)
    /// Another process has held it for longer than the busy time-out.
    case locked
    /// Its schema knows steps that this program does not: a newer program made it.
    case newerSchema(step: String)
    case keyMissing(path: String)
    case keyUnusable(path: String, reason: String)
    /// The key file belongs to another store.
    case keyOfAnotherStore(path: String)
    case diskFull
    case damaged
    /// A value in the store that the program never writes.
    case unreadable(String)
    /// A rule of the schema was broken.
    case constraint(String)
    /// Another import is being made.
    case importInProgress
    case failed(String)
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .cannotCreate(let path, let reason): "cannot create \(path): \(reason)"
        case .notADatabase(let path): "\(path) is no database: move it away, or name another folder with --data"
        case .foreign(let path): "\(path) is a database of another program: name another folder with --data"
        case .readOnly(let path): "cannot write to \(path): change its rights, or name another folder with --data"
        case .locked: "the store is locked by another process: try again when that has ended"
        case .newerSchema(let step): "the store was made by a newer schoolbell (step “\(step)”): install that version"
        case .keyMissing(let path): "the key file \(path) is missing: restore it from its backup, ID codes cannot be read without it"
        case .keyUnusable(let path, let reason): "the key file \(path) cannot be used: \(reason)"
        case .keyOfAnotherStore(let path): "the key file \(path) belongs to another store: restore the right one"
        case .diskFull: "the disk is full: free some space on it, and try again"
        case .damaged: "the store is damaged: restore it from its backup"
        case .unreadable(let what): "the store holds a value that cannot be read: \(what)"
        case .constraint(let what): "the store refuses the change: \(what)"
        case .importInProgress: "another import is in progress: wait for its end"
        case .failed(let what): "the store failed: \(what)"
        }
    }
}

extension StoreError {
    /// Runs what talks to SQLite and names its errors.
    static func translating<T>(path: String = "the store", _ body: () throws -> T) throws(StoreError) -> T {
        do {
            return try body()
        } catch {
            throw StoreError(error, path: path)
        }
    }

    init(_ error: any Error, path: String = "the store") {
        if let own = error as? StoreError {
            self = own
        } else if let foreign = error as? DatabaseError {
            self.init(foreign, path: path)
        } else {
            self = .failed("\(type(of: error))")
        }
    }

    /// The message of SQLite names tables and columns, never values; the statement and its arguments are left out.
    private init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notADatabase(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
        case .SQLITE_FULL: self = .diskFull
        // SQLite does not tell that the disk is full where the index of its log cannot grow.
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE || Self.isFull(path): self = .diskFull
        case .SQLITE_IOERR: self = .failed("the disk cannot be read or written: see whether it is sound and has space left")
        case .SQLITE_CORRUPT: self = .damaged
        case .SQLITE_CANTOPEN: self = .cannotCreate(path: path, reason: error.message ?? "cannot open it")
        case .SQLITE_CONSTRAINT: self = .constraint(error.message ?? "")
        default: self = .failed(error.message ?? "\(error.resultCode)")
        }
    }

    private static func isFull(_ path: String) -> Bool {
        var disk = statvfs()
        return statvfs(path, &disk) == 0 && disk.f_bavail == 0
    }
}
