/// How many of the lessons that were held a student was in.
public struct Attendance: Hashable, Codable, Sendable {
    public var held: Int
    public var missed: Int

    public init(held: Int, missed: Int) {
        self.held = held
        self.missed = missed
    }

    /// In whole per cent, rounded down: a hundred is only where nothing was missed. `nil`: no lesson was held.
    public var percent: Int? { held > 0 ? max(0, held - missed) * 100 / held : nil }
}
