public import Storage

/// A row, or a whole file, that cannot be taken as it is.
public struct ImportFault: Hashable, Sendable, CustomStringConvertible {
    public var file: ImportFile
    /// The line on which the row begins; the header's is 1.
    public var line: Int
    /// The name of the column, as in the header; `nil`: the row as a whole.
    public var column: String?
    public var problem: String
    /// What stands there: cut, control characters escaped, digits of codes and numbers masked. `nil`: there is nothing to show.
    public var value: String?

    public init(file: ImportFile, line: Int, column: String?, problem: String, value: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.problem = problem
        self.value = value
    }

    /// `marks.csv:17: date: no such day: "2026-02-30"`
    public var description: String {
        let place = column.map { ": \($0)" } ?? ""
        let end = value.map { ": \"\($0)\"" } ?? ""
        return "\(file.name):\(line)\(place): \(problem)\(end)"
    }
}
