import Domain
import Foundation
import GRDB

/// One row that a statement gave, read column by column from the left.
public struct SQLRow {
    private let row: GRDB.Row
    private var column = 0

    init(_ row: GRDB.Row) { self.row = row }

    public mutating func integer() throws(StoreError) -> Int { Int(try wanted("a number", try optionalInteger64())) }
    public mutating func integer64() throws(StoreError) -> Int64 { try wanted("a number", try optionalInteger64()) }
    public mutating func bool() throws(StoreError) -> Bool { try integer() != 0 }
    public mutating func text() throws(StoreError) -> String { try wanted("text", try optionalText()) }
    public mutating func bytes() throws(StoreError) -> [UInt8] { try wanted("bytes", try optionalBytes()) }

    public mutating func optionalInteger() throws(StoreError) -> Int? { try optionalInteger64().map { Int($0) } }

    public mutating func optionalInteger64() throws(StoreError) -> Int64? {
        switch next() {
        case .null: nil
        case .int64(let number): number
        case .double, .string, .blob: try wanted("a number", nil)
        }
    }

    public mutating func optionalText() throws(StoreError) -> String? {
        switch next() {
        case .null: nil
        case .string(let text): text
        case .int64, .double, .blob: try wanted("text", nil)
        }
    }

    public mutating func optionalBytes() throws(StoreError) -> [UInt8]? {
        switch next() {
        case .null: nil
        case .blob(let data): [UInt8](data)
        case .int64, .double, .string: try wanted("bytes", nil)
        }
    }

    private mutating func next() -> DatabaseValue.Storage {
        defer { column += 1 }
        guard column < row.count else { return .null }
        let value: DatabaseValue = row[column]
        return value.storage
    }

    /// The value, unless the store holds something that the program never writes.
    func wanted<T>(_ kind: String, _ value: T?) throws(StoreError) -> T {
        guard let value else { throw .unreadable("column \(column) is not \(kind)") }
        return value
    }
}
