import Foundation
import GRDB

/// The store inside one transaction: what repositories work on. It must not leave the closure that it was given to.
public struct Database {
    let connection: GRDB.Database
    let vault: Vault

    init(_ connection: GRDB.Database, _ vault: Vault) {
        self.connection = connection
        self.vault = vault
    }

    /// Performs a statement and returns how many rows it changed.
    @discardableResult
    public func execute(_ sql: SQL) throws(StoreError) -> Int {
        try StoreError.translating {
            let before = connection.totalChangesCount
            try connection.cachedStatement(sql: sql.text).execute(arguments: sql.arguments)
            return connection.totalChangesCount - before
        }
    }

    /// All rows, each read by `read`.
    public func all<T>(_ sql: SQL, _ read: (inout SQLRow) throws(StoreError) -> T) throws(StoreError) -> [T] {
        try StoreError.translating {
            let statement = try connection.cachedStatement(sql: sql.text)
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: sql.arguments)
            var found: [T] = []
            while let row = try cursor.next() {
                var columns = SQLRow(row)
                found.append(try read(&columns))
            }
            return found
        }
    }

    /// Gives each row to `body`, without keeping any.
    public func each(_ sql: SQL, _ body: (inout SQLRow) throws(StoreError) -> Void) throws(StoreError) {
        try StoreError.translating {
            let statement = try connection.cachedStatement(sql: sql.text)
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: sql.arguments)
            while let row = try cursor.next() {
                var columns = SQLRow(row)
                try body(&columns)
            }
        }
    }

    /// Gives each row to `body` as it lies in SQLite, nothing of it copied: for statements that give rows by the thousand.
    func scan(_ sql: SQL, _ body: (SQLCells) throws(StoreError) -> Void) throws(StoreError) {
        try StoreError.translating {
            let statement = try connection.cachedStatement(sql: sql.text)
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: sql.arguments)
            let cells = SQLCells(statement.sqliteStatement)
            while try cursor.next() != nil { try body(cells) }
        }
    }

    /// The first row, read by `read`; `nil`: there is none.
    public func first<T>(_ sql: SQL, _ read: (inout SQLRow) throws(StoreError) -> T) throws(StoreError) -> T? {
        try StoreError.translating {
            let statement = try connection.cachedStatement(sql: sql.text)
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: sql.arguments)
            guard let row = try cursor.next() else { return nil }
            var columns = SQLRow(row)
            return try read(&columns)
        }
    }

    /// The number in the first column of the first row; 0: there is none.
    public func number(_ sql: SQL) throws(StoreError) -> Int {
        try first(sql) { row throws(StoreError) in try row.optionalInteger() ?? 0 } ?? 0
    }

    public func exists(_ sql: SQL) throws(StoreError) -> Bool {
        try first(sql) { _ throws(StoreError) in true } ?? false
    }
}

extension SQL {
    var arguments: StatementArguments { StatementArguments(values.map(\.databaseValue)) }
}

extension SQLValue {
    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        // SQLite's texts end at a NUL: what follows it would be lost.
        case .text(let text): text.utf8.contains(0) ? text.filter { $0 != "\0" }.databaseValue : text.databaseValue
        case .bytes(let bytes): Data(bytes).databaseValue
        }
    }
}
