import Dialplans

/// One event as a call takes it: the call, and the effects so far.
///
/// States are entered one after the other, never one inside the other: whoever leaves a state only says where to.
struct Turn {
    var call: Call
    let plan: Dialplan
    private(set) var effects: [Effect] = []
    private var destination: StateName?
    /// The key of this event, where it ended a `say`: it is meant for the state that comes, even for one that drops what was pressed ahead.
    var barged: Digit?

    /// Told of each state that is entered, with what is bound then.
    var onArrival: ((StateName, Variables) -> Void)?

    /// No event leads through more states than this. A dialplan that was checked never comes near it.
    static let longestWay = 1_000

    init(call: Call, plan: Dialplan) {
        self.call = call
        self.plan = plan
    }

    mutating func take(_ event: CallEvent) {
        switch (call.stage, event) {
        case (.ended, _): break
        case (_, .line(.gone(let cause))): end(CallOutcome(cause))
        case (.ringing, .rang): answer()
        case (.ringing, _), (.up, .rang): break
        case (.up, .line(let event)): report(event)
        case (.up, .replied(let query, let reply)): replied(query, reply)
        case (.up, .timerFired(let timer)): fired(timer)
        case (.up, .refused(let play)): refused(play)
        }
        proceed()
    }

    mutating func emit(_ effect: Effect) { effects.append(effect) }

    /// Leaves the state for another.
    mutating func go(to state: StateName) {
        leave()
        destination = state
    }

    private mutating func proceed() {
        for _ in 0..<Self.longestWay {
            guard let state = destination else { return }
            destination = nil
            arrive(at: state)
        }
        if destination != nil {
            destination = nil
            hangUp(.fault)
        }
    }

    private mutating func answer() {
        emit(.line(.answer))
        start(.deadline, after: min(max(plan.limits.minutes, 0), 24 * 60) * 60_000)
        destination = plan.start
    }

    private mutating func report(_ event: LineEvent) {
        switch event {
        case .key(let key, during: _): press(key)
        case .played(let play, let end, milliseconds: _): played(play, end)
        case .recorded(let recording, let end, let milliseconds): recorded(recording, end, milliseconds)
        case .transferred(let transfer, let end): transferred(transfer, end)
        case .gone: break
        }
    }

    private mutating func fired(_ timer: TimerID) {
        switch call.timers.fired(timer) {
        case nil: break
        case .deadline: deadline()
        case .firstKey: silence()
        case .nextKey, .terminating: entryTimedOut()
        case .trailingKey: call.trailingKey = nil
        case .pause: readOn()
        case .filler: fill()
        case .reply: settle(.failed)
        }
    }
}
