/// A row of a file, and the line on which it stands.
public struct StagedRow<Value: Sendable>: Sendable {
    public var line: Int
    public var value: Value

    public init(line: Int, _ value: Value) {
        self.line = line
        self.value = value
    }
}
