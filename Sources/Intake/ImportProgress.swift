/// How far an import is.
public struct ImportProgress: Hashable, Sendable {
    public enum Phase: Hashable, Sendable {
        case reading(String)
        case checking
        case switching
    }

    public var phase: Phase
    /// Bytes of the folder's files that are read, of all.
    public var done: Int
    public var total: Int

    public init(phase: Phase, done: Int, total: Int) {
        self.phase = phase
        self.done = done
        self.total = total
    }
}
