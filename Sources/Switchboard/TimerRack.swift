import CallCore
import Dialplans

/// The timers of one call. While its gateway cannot be reached they stand still, but for the one of the call's minutes.
final class TimerRack {
    private let clock: any CallClock
    private var timers: [TimerID: Timer] = [:]
    private var state = State.running
    /// What happens when one has run out.
    var fired: (TimerID) -> Void = { _ in }

    private enum State {
        case running, standing
    }

    private enum Timer {
        case running(ClockToken, until: Milliseconds, Kind)
        case standing(left: Milliseconds)
    }

    enum Kind {
        /// Of what the caller does or hears.
        case usual
        /// It never stands still.
        case limit
    }

    init(_ clock: any CallClock) { self.clock = clock }

    deinit { cancelAll() }

    func start(_ timer: TimerID, after delay: Milliseconds, _ kind: Kind) {
        switch (state, kind) {
        case (.running, _), (.standing, .limit): run(timer, delay, kind)
        case (.standing, .usual): timers[timer] = .standing(left: delay)
        }
    }

    func cancel(_ timer: TimerID) { timers.removeValue(forKey: timer).map(stop) }

    func cancelAll() {
        timers.values.forEach(stop)
        timers = [:]
    }

    func standStill() {
        state = .standing
        for (timer, entry) in timers {
            guard case .running(_, let end, .usual) = entry else { continue }
            stop(entry)
            timers[timer] = .standing(left: max(0, end - clock.now))
        }
    }

    func goOn() {
        state = .running
        for (timer, entry) in timers.sorted(by: { $0.key < $1.key }) {
            if case .standing(let left) = entry { run(timer, left, .usual) }
        }
    }

    private func run(_ timer: TimerID, _ delay: Milliseconds, _ kind: Kind) {
        let token = clock.schedule(after: delay) { [weak self] in
            self?.timers[timer] = nil
            self?.fired(timer)
        }
        timers[timer] = .running(token, until: clock.now + delay, kind)
    }

    private func stop(_ timer: Timer) {
        if case .running(let token, _, _) = timer { clock.cancel(token) }
    }
}
