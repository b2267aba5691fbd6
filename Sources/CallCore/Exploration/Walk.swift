import Dialplans

/// The moments that were seen, and the ways between them.
struct Walk {
    let explorer: Explorer
    let alike: Likeness
    let world: World
    private var places: [Fingerprint: Int] = [:]
    private(set) var moments: [Moment] = []
    /// Those that are still to be gone on from.
    private var open: [(place: Int, call: Call)] = []
    private var origins: [(from: Int, event: String)] = []
    private(set) var ways = Ways()
    private var breaches: [Breach] = []
    private var known: Set<Breach> = []
    private var events = 0
    private var isComplete = true
    private var entered: Set<StateName> = []

    /// Where each moment leads, by an act of the caller and without one; what ends a call by force is left out.
    struct Ways {
        var acts: [[Int]] = []
        var onward: [[Int]] = []
    }

    init(_ explorer: Explorer) {
        self.explorer = explorer
        alike = Likeness(explorer)
        world = World(explorer)
    }

    mutating func run() {
        let offer = CallOffer(id: "explored", from: nil, to: "")
        let language = explorer.plan.languages.first ?? "en"
        add(Call(offer: offer, dialplan: explorer.plan.id, language: language), from: -1, "ring")
        // Round by round, so that the first way to a moment is the shortest.
        while !open.isEmpty {
            let round = open
            open = []
            for (place, call) in round {
                guard moments.count <= explorer.bounds.moments else {
                    isComplete = false
                    return
                }
                expand(place, call)
            }
        }
    }

    func result() -> Exploration {
        var result = Exploration()
        result.moments = moments.count
        result.events = events
        result.isComplete = isComplete
        result.breaches = breaches
        if isComplete { result.breaches += Whole(self).breaches(entered) }
        return result
    }

    /// What led to a moment, from the ring on.
    func way(to place: Int) -> [String] {
        var way: [String] = []
        var place = place
        while place >= 0 {
            way.append(origins[place].event)
            place = origins[place].from
        }
        return way.reversed()
    }

    @discardableResult
    private mutating func add(_ call: Call, from: Int, _ event: String) -> Int {
        let fingerprint = Fingerprint(call)
        if let place = places[fingerprint] { return place }
        places[fingerprint] = moments.count
        open.append((moments.count, call))
        moments.append(Moment(call))
        origins.append((from, event))
        ways.acts.append([])
        ways.onward.append([])
        return moments.count - 1
    }

    private mutating func expand(_ place: Int, _ call: Call) {
        guard !call.isOver else { return }
        let happenings = world.happenings(in: call)
        if call.phase == .up, !happenings.contains(where: { $0.effort == .none }) {
            report(.stuck, call.stateName ?? "", "nothing is under way", at: place, "")
        }
        for happening in happenings { take(happening, in: call, at: place) }
    }

    private mutating func take(_ happening: Happening, in call: Call, at place: Int) {
        let event = happening.event(nil)
        let shapes = call.variables.lists.merging(event.lists) { $1 }
        let trial = step(event, call, at: place, happening, shapes)
        guard trial.readsLists else { return }
        for length in explorer.bounds.lists {
            let resized = alike.resized(call, to: length)
            guard resized != call || happening.givesLists else { continue }
            _ = step(happening.event(length), resized, at: place, happening, shapes)
        }
    }

    /// Gives the event to the machine, and looks at what comes of it.
    private mutating func step(
        _ event: CallEvent, _ call: Call, at place: Int, _ happening: Happening, _ shapes: [VariableName: [Item]]
    ) -> Trial {
        let trial = Trial(of: event, in: call, explorer)
        look(at: trial, place, happening)
        let target = add(alike.canonical(trial.call, shapes), from: place, happening.name)
        switch happening.effort {
        case .act: ways.acts[place].append(target)
        case .none: ways.onward[place].append(target)
        case .force: break
        }
        guard explorer.bounds.limits else { return trial }
        for tally in trial.call.tally.atLimits(explorer.plan.limits) {
            var late = call
            late.tally = tally
            let end = Trial(of: event, in: late, explorer)
            look(at: end, place, happening)
            add(alike.canonical(end.call, shapes), from: place, happening.name + " (limit)")
        }
        return trial
    }

    private mutating func look(at trial: Trial, _ place: Int, _ happening: Happening) {
        events += 1
        entered.formUnion(trial.entered)
        for found in trial.found { report(found.rule, found.state, found.detail, at: place, happening.name) }
    }

    private mutating func report(_ rule: Breach.Rule, _ state: StateName, _ detail: String, at place: Int, _ event: String) {
        guard known.insert(Breach(rule: rule, state: state, detail: detail, way: [])).inserted else { return }
        breaches.append(Breach(rule: rule, state: state, detail: detail, way: way(to: place) + [event]))
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
