import CSQLite

/// SQLite by its own C API: what the store's layers are measured beside, and what fills large stores.
final class RawSQLite {
    private var handle: OpaquePointer?

    init(_ path: String) throws {
        guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else { throw failure("cannot open \(path)") }
    }

    deinit { sqlite3_close_v2(handle) }

    func execute(_ sql: String) throws {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure(sql) }
    }

    func prepare(_ sql: String) throws -> RawStatement {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else { throw failure(sql) }
        return RawStatement(statement)
    }

    /// The texts in the first column.
    func texts(_ sql: String) throws -> [String] {
        let statement = try prepare(sql)
        var texts: [String] = []
        while statement.step() { texts.append(statement.text(0)) }
        return texts
    }

    private func failure(_ what: String) -> BenchFailure {
        BenchFailure("SQLite: \(String(cString: sqlite3_errmsg(handle))) in \(what.prefix(200))")
    }
}
