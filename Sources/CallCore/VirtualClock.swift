public import Dialplans

/// A clock whose time passes only when it is told to: a call of ten minutes takes milliseconds, and goes the same way each time.
public final class VirtualClock: CallClock {
    public private(set) var now: Milliseconds
    private var alarms = AlarmQueue()

    public init(now: Milliseconds = 0) { self.now = now }

    @discardableResult
    public func schedule(after delay: Milliseconds, _ work: @escaping () -> Void) -> ClockToken {
        alarms.add(at: now + max(0, delay), work)
    }

    public func cancel(_ token: ClockToken) { alarms.remove(token) }

    /// Nothing is scheduled.
    public var isIdle: Bool { alarms.isEmpty }

    /// When the next work is due.
    public var next: Milliseconds? { alarms.next }

    /// Goes to the next work and runs it; `false`: there was none.
    @discardableResult
    public func advance() -> Bool {
        guard let time = alarms.next else { return false }
        return runOne(until: time)
    }

    /// Runs all that is due up to `time`, what comes up on the way included, and stands there.
    public func run(until time: Milliseconds) {
        while runOne(until: time) {}
        now = max(now, time)
    }

    /// Runs as long as `goesOn` says so and work is due by `limit`; it stands at the last work that it ran.
    public func run(limit: Milliseconds = .max, while goesOn: () -> Bool = { true }) {
        while goesOn(), runOne(until: limit) {}
    }

    private func runOne(until limit: Milliseconds) -> Bool {
        guard let due = alarms.take(dueBy: limit) else { return false }
        now = max(now, due.time)
        due.work()
        return true
    }
}
