/// A row that cannot stand beside the others and what is stored.
public struct StagingFault: Hashable, Sendable {
    public var file: ImportFile
    public var line: Int
    /// The column at fault, by its name in the file.
    public var column: String
    public var problem: Problem
    /// What stands in the column; an ID code and a number are masked.
    public var value: String

    public enum Problem: Hashable, Sendable {
        /// The same key stands on an earlier line of the file.
        case duplicate
        /// No row with this id, neither in the folder nor in the store.
        case unknown(ImportFile)
        /// Another student has this ID code.
        case codeInUse
        /// The child has as many numbers as it may have.
        case full
    }

    public init(file: ImportFile, line: Int, column: String, problem: Problem, value: String) {
        self.file = file
        self.line = line
        self.column = column
        self.problem = problem
        self.value = value
    }
}
