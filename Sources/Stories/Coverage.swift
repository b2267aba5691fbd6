public import CallCore
public import Dialplans

/// What of a dialplan calls have touched: its states, its keys, and the outcomes of what it asks.
public struct Coverage: Hashable, Sendable {
    public struct Touched: Hashable, Sendable {
        public var state: StateName
        public var cause: StateWay.Cause
    }

    public private(set) var states: Set<StateName> = []
    public private(set) var ways: Set<Touched> = []

    public init() {}

    /// Notes what one event did.
    ///
    /// - Parameters:
    ///   - before: the state in which it came; `nil`: the call rang.
    ///   - after: the state to which it led.
    public mutating func note(_ event: CallEvent, from before: StateName?, to after: StateName?, in plan: Dialplan) {
        defer { if let after { states.insert(after) } }
        guard let before, let state = plan.states[before] else { return }
        let causes = Self.causes(of: event, in: state)
        let certain = state.ways.first { causes.first == $0.cause && Self.isCertain($0.cause) }
        let likely = after == before ? nil : state.ways.first { way in causes.contains(way.cause) && plan.passes(way.to, to: after) }
        guard let way = certain ?? likely else { return }
        ways.insert(Touched(state: before, cause: way.cause))
        states.insert(way.to)
        // A language is changed in no time: such a state is never seen from outside.
        if case .language(let language) = plan.states[way.to]?.kind {
            ways.insert(Touched(state: way.to, cause: .then))
            states.insert(language.then)
        }
    }

    public mutating func add(_ other: Coverage) {
        states.formUnion(other.states)
        ways.formUnion(other.ways)
    }

    /// What an event may be the cause of, the likeliest first.
    private static func causes(of event: CallEvent, in state: State) -> [StateWay.Cause] {
        switch event {
        case .rang, .refused: []
        case .timerFired: [.noInput, .then, .noMatch]
        case .replied(_, let reply): [.outcome(reply.outcome), .then, .empty, .picked] + (reply.outcome == "open" ? [.open] : [.closed])
        case .line(.key(let key, _)): [.key(key), .picked, .then, .noMatch]
        case .line(.played): [.then, .empty]
        case .line(.recorded(_, let end, let milliseconds)): [.outcome(outcome(of: end, milliseconds, state))]
        case .line(.transferred(_, let end)): [.outcome(OutcomeName(end.rawValue))]
        case .line(.gone): []
        }
    }

    /// Nothing was said if the message is no longer than the silence that ended it.
    private static func outcome(of end: RecordEnd, _ milliseconds: Milliseconds?, _ state: State) -> OutcomeName {
        guard end != .failed else { return .failed }
        guard case .record(let record) = state.kind, let milliseconds else { return "kept" }
        return milliseconds == 0 || end == .silence && milliseconds <= record.silence ? "empty" : "kept"
    }

    /// Whatever came after it: keys pressed ahead may lead on at once.
    private static func isCertain(_ cause: StateWay.Cause) -> Bool {
        switch cause {
        case .key, .outcome: true
        case .then, .picked, .empty, .open, .closed, .noInput, .noMatch: false
        }
    }
}

extension Dialplan {
    /// Is a state another one, or does it lead there in no time?
    fileprivate func passes(_ state: StateName, to after: StateName?) -> Bool {
        if state == after { return true }
        switch states[state]?.kind {
        case .language(let language)?: return language.then == after
        // One that says nothing is over as soon as it is entered.
        case .end?: return after == nil
        case .say?, .menu?, .ask?, .choose?, .read?, .perform?, .hours?, .record?, .transfer?, nil: return false
        }
    }
}
