import CSQLite

/// A prepared statement. What it is bound to is copied.
final class RawStatement {
    private let handle: OpaquePointer
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ handle: OpaquePointer) { self.handle = handle }

    deinit { sqlite3_finalize(handle) }

    func bind(_ text: String) {
        sqlite3_reset(handle)
        sqlite3_bind_text(handle, 1, text, -1, Self.copied)
    }

    func step() -> Bool { sqlite3_step(handle) == SQLITE_ROW }

    func text(_ column: Int32) -> String { sqlite3_column_text(handle, column).map { String(cString: $0) } ?? "" }

    /// Reads all rows and all their columns as SQLite gives them; returns how many rows there were.
    func readAll() -> Int {
        var rows = 0
        var bytes: Int32 = 0
        while step() {
            rows += 1
            for column in 0..<sqlite3_column_count(handle) {
                if sqlite3_column_type(handle, column) == SQLITE_INTEGER {
                    bytes &+= Int32(truncatingIfNeeded: sqlite3_column_int64(handle, column))
                } else {
                    bytes &+= sqlite3_column_text(handle, column) == nil ? 0 : sqlite3_column_bytes(handle, column)
                }
            }
        }
        sqlite3_reset(handle)
        return bytes == .min ? 0 : rows
    }
}
