import CallCore
import Dialplans
import NIOCore

/// The clock of an event loop.
///
/// It keeps its alarms itself and has the loop wake it for the next one only: the loop searches all that it has been given for what is taken
/// back, which with a thousand calls takes longer than all else that a key causes.
final class EventLoopClock: CallClock {
    private let loop: any EventLoop
    private let start: NIODeadline
    private var alarms = AlarmQueue()
    private var waking = Waking.none

    private enum Waking {
        case none
        case set(at: Milliseconds, Scheduled<Void>)
    }

    init(loop: any EventLoop) {
        self.loop = loop
        start = loop.now
    }

    deinit { if case .set(_, let task) = waking { task.cancel() } }

    var now: Milliseconds { Int((loop.now - start).nanoseconds / 1_000_000) }

    @discardableResult
    func schedule(after delay: Milliseconds, _ work: @escaping () -> Void) -> ClockToken {
        let token = alarms.add(at: now + max(0, delay), work)
        keep()
        return token
    }

    func cancel(_ token: ClockToken) { alarms.remove(token) }

    /// Sees to it that the next alarm is not missed. A waking that comes too early finds nothing due, and is set anew.
    private func keep() {
        guard let next = alarms.next else { return }
        if case .set(let time, let task) = waking {
            guard next < time else { return }
            task.cancel()
        }
        let task = loop.assumeIsolated().scheduleTask(deadline: start + .milliseconds(Int64(next))) { [weak self] () -> Void in
            self?.wake()
        }
        waking = .set(at: next, task)
    }

    private func wake() {
        waking = .none
        let moment = now
        while let due = alarms.take(dueBy: moment) { due.work() }
        keep()
    }
}
