/// When a notice is tried again that the gateway would not take.
public struct RetryPlan: Hashable, Sendable {
    /// In seconds, after the first, second … attempt; the last one holds for all further ones.
    public var pauses = [5, 15, 60, 300, 900]
    /// In minutes after it was due: then it is given up.
    public var patience = 24 * 60

    public init() {}

    /// - Parameter attempt: how many there were.
    /// - Returns: `nil`: it is given up.
    public func next(after attempt: Int, at now: Instant, due: Instant) -> Instant? {
        let pause = pauses[min(max(attempt, 1), pauses.count) - 1]
        let next = now.adding(milliseconds: Int64(pause) * 1_000)
        return next <= due.adding(minutes: patience) ? next : nil
    }
}
