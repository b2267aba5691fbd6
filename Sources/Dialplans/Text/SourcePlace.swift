/// A place in a text file; line and column count from 1.
public struct SourcePlace: Hashable, Sendable {
    public var file: String
    public var line: Int
    public var column: Int

    public init(file: String = "", line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }
}
