import Dialplans

/// Counts what anybody can bring about, so that a flood of it has a line in the log once in a while, and not one for each.
struct SeldomTold: Sendable {
    private var untold = 0
    private var told: Milliseconds?

    /// It has happened once more; if it is time to say so, how often since that was said last.
    mutating func happened(at now: Milliseconds) -> Int? {
        untold += 1
        if let told, now < told + LineLimits.toldOnceIn { return nil }
        defer { (untold, told) = (0, now) }
        return untold
    }
}
