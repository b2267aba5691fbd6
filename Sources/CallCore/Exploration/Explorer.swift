public import Dialplans

/// Walks through everything that can happen in a call of a dialplan, and tells what should not.
///
/// It plays a caller who presses every key and falls silent everywhere, services that answer all that they declare, and a gateway that reports
/// every end, and gives all of it to the real ``Call``. It shares nothing with the proof in `Dialplans`, and must come to the same.
///
/// What makes calls endless is cut without loss. Moments that go on alike are one: numbers and times are left out, values stand for their
/// kind, children have no names but by what names them, what is never read again is forgotten, and of keys ahead and of the history as much is
/// kept as the bounds say. Limits are tried in every moment, and else never come near.
public struct Explorer {
    let plan: Dialplan
    let services: ServiceCatalogue
    let phrases: PhraseCatalogue
    let bounds: Exploration.Bounds
    var remembering: Remembering

    /// How events are tried with what `back` leads to.
    enum Remembering {
        /// Only those in which it has a part: where one state at most is remembered.
        case apart
        /// All of them with all of it.
        case whole
    }

    /// - Parameters:
    ///   - services: What the services declare is what they answer here.
    ///   - phrases: What the phrases can say.
    public init(
        _ plan: Dialplan, services: ServiceCatalogue, phrases: PhraseCatalogue, bounds: Exploration.Bounds = Exploration.Bounds()
    ) {
        self.plan = plan.withShortWaits
        self.services = services
        self.phrases = phrases
        self.bounds = bounds
        remembering = bounds.history < 2 ? .apart : .whole
    }

    /// A state that no dialplan can have: `back` leads there where a mark stands in place of the past.
    static let marker: StateName = "<back>"

    /// The same, with that state.
    var withMarker: Explorer {
        var plan = plan
        plan.states[Self.marker] = State(Self.marker, .end(EndState(phrase: nil)), at: SourcePlace(file: "", line: 0, column: 0))
        return Explorer(known: plan, self)
    }

    /// What stands in place of a past: a mark that is left alone by all but `back`, and one that holds each code of the dialplan.
    var marks: Past {
        guard bounds.history > 0 else { return Past() }
        var secrets = Variables()
        for case .ask(let ask) in plan.states.values.map(\.kind) where ask.secret {
            secrets.bind(secret: ask.variable, Sample.value(.code))
        }
        let marks = [Variables(), secrets].map { Snapshot(state: Self.marker, step: Likeness.before, variables: $0, main: .unvisited) }
        return Past(snapshots: marks)
    }

    private init(known plan: Dialplan, _ explorer: Explorer) {
        self.plan = plan
        services = explorer.services
        phrases = explorer.phrases
        bounds = explorer.bounds
        remembering = explorer.remembering
    }

    public func explore() -> Exploration {
        var walk = Walk(self)
        walk.run()
        return walk.result()
    }
}

extension Dialplan {
    /// The same dialplan with fewer tries and shorter entries: what is counted goes on alike from one to the next.
    fileprivate var withShortWaits: Dialplan {
        var short = self
        for (name, state) in states { short.states[name] = State(name, state.kind.withShortWaits, at: state.place) }
        return short
    }
}

extension StateKind {
    fileprivate var withShortWaits: StateKind {
        switch self {
        case .menu(var menu):
            menu.patience.tries = min(menu.patience.tries, 2)
            return .menu(menu)
        case .choose(var choose):
            choose.patience.tries = min(choose.patience.tries, 2)
            return .choose(choose)
        case .ask(var ask):
            ask.patience.tries = min(ask.patience.tries, 2)
            // Too short, long enough, and as long as it may be: the three that differ.
            let least = min(ask.digits.lowerBound, 2)
            ask.digits = least...(ask.digits.count == 1 ? least : least + 1)
            return .ask(ask)
        case .say, .read, .perform, .hours, .language, .record, .transfer, .end: return self
        }
    }
}
