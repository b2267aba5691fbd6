import GRDBSQLite

/// The row at which a statement stands, as it lies in SQLite: what is taken from it holds until the next row, and no longer.
struct SQLCells {
    private let statement: OpaquePointer

    init(_ statement: OpaquePointer) { self.statement = statement }

    func integer(_ column: Int32) throws(StoreError) -> Int {
        guard sqlite3_column_type(statement, column) == SQLITE_INTEGER else { throw .unreadable("column \(column) is not a number") }
        return Int(sqlite3_column_int64(statement, column))
    }

    /// The bytes of a text, in UTF-8; what is none comes as SQLite writes it.
    func text(_ column: Int32) throws(StoreError) -> UnsafeRawBufferPointer {
        guard let text = sqlite3_column_text(statement, column) else { throw .unreadable("column \(column) is not text") }
        return UnsafeRawBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column)))
    }
}
