import Dialplans

/// All attempts at one happening: the event itself, with lists of each length where any is read, and at each limit that it could reach.
struct Attempts {
    private(set) var results: [Result] = []
    private let happening: Happening
    private let explorer: Explorer
    private let alike: Likeness

    struct Result {
        var trial: Trial
        var likened: Likeness.Likened
        var effort: Happening.Effort
        var atLimit: Bool
    }

    init(_ happening: Happening, in call: Call, _ explorer: Explorer, _ alike: Likeness) {
        self.happening = happening
        self.explorer = explorer
        self.alike = alike
        let event = happening.event(nil)
        let shapes = call.variables.lists.merging(event.lists) { $1 }
        guard attempt(event, call, shapes).readsLists else { return }
        for length in explorer.bounds.lists {
            let resized = alike.resized(call, to: length)
            guard resized != call || happening.givesLists else { continue }
            _ = attempt(happening.event(length), resized, shapes)
        }
    }

    /// Gives the event to the machine.
    private mutating func attempt(_ event: CallEvent, _ call: Call, _ shapes: [VariableName: [Item]]) -> Trial {
        let trial = Trial(of: event, in: call, explorer)
        results.append(Result(trial: trial, likened: alike.canonical(trial.call, shapes), effort: happening.effort, atLimit: false))
        guard explorer.bounds.limits else { return trial }
        for tally in trial.call.tally.atLimits(explorer.plan.limits) {
            var late = call
            late.tally = tally
            let end = Trial(of: event, in: late, explorer)
            results.append(Result(trial: end, likened: alike.canonical(end.call, shapes), effort: .force, atLimit: true))
        }
        return trial
    }
}

extension Tally {
    /// The tallies with which what used this much would have come to a limit, at each place where it could.
    fileprivate func atLimits(_ limits: CallLimits) -> [Tally] {
        var tallies = (0..<steps).map { Tally(steps: limits.steps - $0) }
        if silences > 0 { tallies.append(Tally(silences: limits.silences - 1)) }
        if mistakes > 0 { tallies.append(Tally(mistakes: limits.mistakes - 1)) }
        return tallies
    }
}

extension Variables {
    fileprivate var lists: [VariableName: [Item]] { values.lists }
}

extension CallEvent {
    /// The lists that it brings.
    fileprivate var lists: [VariableName: [Item]] {
        if case .replied(_, let reply) = self { reply.gives.lists } else { [:] }
    }
}

extension [VariableName: Value] {
    fileprivate var lists: [VariableName: [Item]] {
        compactMapValues { value in
            if case .list(let items) = value.content { items } else { nil }
        }
    }
}
