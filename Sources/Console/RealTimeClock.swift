public import CallCore
public import Dialplans
import Dispatch
import Synchronization

/// A clock that keeps real time: it runs its work on the thread that calls `run`.
public final class RealTimeClock: CallClock {
    private let start = ContinuousClock.now
    private var alarms = AlarmQueue()

    /// Where other threads leave work for this one.
    public let door = Door()

    public final class Door: Sendable {
        fileprivate let bell = DispatchSemaphore(value: 0)
        private let work = Mutex<[@Sendable () -> Void]>([])

        fileprivate init() {}

        /// Runs the work on the clock's thread, soon.
        public func post(_ work: @escaping @Sendable () -> Void) {
            self.work.withLock { $0.append(work) }
            bell.signal()
        }

        fileprivate func empty() -> [@Sendable () -> Void] {
            work.withLock { work in
                defer { work = [] }
                return work
            }
        }
    }

    public init() {}

    public var now: Milliseconds { Milliseconds(start.duration(to: .now) / .milliseconds(1)) }

    @discardableResult
    public func schedule(after delay: Milliseconds, _ work: @escaping () -> Void) -> ClockToken {
        alarms.add(at: now + max(0, delay), work)
    }

    public func cancel(_ token: ClockToken) { alarms.remove(token) }

    /// Runs what is due and what is posted, as long as `goesOn` says so.
    public func run(while goesOn: () -> Bool) {
        while goesOn() {
            for work in door.empty() { work() }
            if let due = alarms.take(dueBy: now) {
                due.work()
            } else if goesOn() {
                waitForWork()
            }
        }
    }

    /// Runs what is due now, and waits for nothing.
    public func runDue() {
        for work in door.empty() { work() }
        while let due = alarms.take(dueBy: now) { due.work() }
    }

    /// For at most a second, so that `goesOn` is asked now and then.
    private func waitForWork() {
        let wait = min(max(0, (alarms.next ?? .max) - now), 1_000)
        _ = door.bell.wait(timeout: .now() + .milliseconds(wait))
    }
}
