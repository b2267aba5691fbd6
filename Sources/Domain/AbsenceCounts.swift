/// How many lessons a student missed, and came late to.
public struct AbsenceCounts: Hashable, Codable, Sendable {
    public var unexcused: Int
    public var excused: Int
    public var late: Int

    public init(unexcused: Int = 0, excused: Int = 0, late: Int = 0) {
        self.unexcused = unexcused
        self.excused = excused
        self.late = late
    }
}
