import Domain
import Storage

/// What the rows of one file are made of, and how one is read.
protocol ImportForm {
    associatedtype Value: Stageable
    static var required: [String] { get }
    static var optional: [String] { get }
    /// The kind of entry, where a row with `deleted` removes one.
    static var kind: EntryKind? { get }

    /// Reads one row; `nil`: it is at fault, and the row says why.
    static func read(_ row: inout ImportRow, _ context: ImportContext) throws -> Value?
}

extension ImportForm {
    static var kind: EntryKind? { nil }
    static var file: ImportFile { Value.file }

    static func layout(_ header: [String]) -> ImportLayout {
        ImportLayout(header: header, required: required, optional: optional + (kind == nil ? [] : ["deleted"]))
    }
}
