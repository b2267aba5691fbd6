public import Dialplans

/// The clock by which a call runs: what must happen later is scheduled on it. It belongs to one thread or event loop, on which it runs the work.
public protocol CallClock: AnyObject {
    /// Milliseconds since a moment of the clock's own; it never goes back.
    var now: Milliseconds { get }

    /// Runs the work once, `delay` from now and never before this returns. Works of the same moment run in the order of their scheduling.
    @discardableResult
    func schedule(after delay: Milliseconds, _ work: @escaping () -> Void) -> ClockToken

    /// Takes scheduled work back; for work that has run, or was taken back before, nothing happens.
    func cancel(_ token: ClockToken)
}

/// The name of a piece of scheduled work.
public struct ClockToken: Hashable, Sendable {
    public let number: Int
    public init(number: Int) { self.number = number }
}
