import Dialplans

/// Makes one of moments that go on alike.
struct Likeness {
    private let plan: Dialplan
    private let bounds: Exploration.Bounds
    private let liveness: Liveness

    init(_ explorer: Explorer) {
        plan = explorer.plan
        bounds = explorer.bounds
        liveness = Liveness(explorer.plan, services: explorer.services)
    }

    /// The step of the visit that goes on; earlier visits have another.
    private static let now = Int.max
    private static let before = -1

    /// - Parameter shapes: Lists with an item of each kind, in place of what of them was tried.
    func canonical(_ call: Call, _ shapes: [VariableName: [Item]] = [:]) -> Call {
        var alike = Call(offer: call.offer, dialplan: call.dialplan, language: plan.languages.first ?? "en")
        guard let visit = call.visit else {
            alike.stage = call.stage
            return alike
        }
        alike.main = call.main
        alike.trailingKey = call.trailingKey
        alike.keysAhead = KeysAhead(keys: Array(call.keysAhead.keys.prefix(bounds.ahead)))
        for (purpose, _) in call.timers.all { _ = alike.timers.start(purpose) }
        alike.stage = .up(Visit(state: visit.state, step: Self.now, activity: renumbered(visit.activity, &alike)))
        remember(call, visit, shapes, in: &alike)
        return alike
    }

    /// What the call knows, under names that depend on nothing but what is known.
    private func remember(_ call: Call, _ visit: Visit, _ shapes: [VariableName: [Item]], in alike: inout Call) {
        let read = list(of: visit)
        let own = call.variables.kept(liveness.live[visit.state] ?? [])
        let snapshots = recent(call.history, visit).map { ($0, $0.variables.kept(liveness.live[$0.state] ?? [])) }
        var names = ChildNames(admitted: call.context.admitted)
        for variables in [own] + snapshots.map(\.1) { names.name(variables) }
        alike.variables = names.renamed(own, shapes, reading: read)
        alike.history = History(
            snapshots: snapshots.map { snapshot, variables in
                Snapshot(
                    state: snapshot.state, step: snapshot.step == visit.step ? Self.now : Self.before,
                    variables: names.renamed(variables, shapes, reading: nil), main: snapshot.main)
            })
        alike.context.admitted = names.known
        alike.context.proved = call.context.proved
    }

    /// The list that is being read or chosen from: it keeps its length.
    private func list(of visit: Visit) -> VariableName? {
        switch (visit.activity, plan.states[visit.state]?.kind) {
        case (.reading, .read(let read)?): read.list
        case (.waiting, .choose(let choose)?): choose.list
        default: nil
        }
    }

    /// The moments that `back` would bring, and that of this visit.
    private func recent(_ history: History, _ visit: Visit) -> [Snapshot] {
        let earlier = history.snapshots.filter { $0.step != visit.step }.suffix(bounds.history)
        return earlier + history.snapshots.filter { $0.step == visit.step }.suffix(1)
    }

    private func renumbered(_ activity: Activity, _ call: inout Call) -> Activity {
        func play() -> PlayNumber {
            let number = call.numbers.play()
            call.plays.open(number)
            return number
        }
        switch activity {
        case .saying: return .saying(play())
        case .waiting(var waiting):
            if case .sounding = waiting.prompt { waiting.prompt = .sounding(play()) }
            return .waiting(waiting)
        case .reading(var reader):
            if case .sounding = reader.prompt { reader.prompt = .sounding(play()) }
            return .reading(reader)
        case .asking: return .asking(call.numbers.query())
        case .announcing: return .announcing(play())
        case .recording: return .recording(call.numbers.recording())
        case .closing: return .closing(call.numbers.recording())
        case .connecting: return .connecting(call.numbers.transfer())
        case .talking: return .talking(call.numbers.transfer())
        case .ending(_, let outcome): return .ending(play(), outcome)
        case .left: return .left
        }
    }

    /// The same moment, its lists of another length: all but the one that is being read.
    func resized(_ call: Call, to length: Int) -> Call {
        var resized = call
        let read = call.visit.flatMap(list)
        var values = call.variables.values
        for (name, value) in values where name != read {
            guard case .list(let items) = value.content else { continue }
            let row = Sample.row(items, length)
            values[name] = Value(.list(row), about: value.about)
            let children = items.compactMap(\.child)
            if !children.isEmpty, children.allSatisfy(call.context.admitted.contains) {
                resized.context.admitted.formUnion(row.compactMap(\.child))
            }
        }
        resized.variables = Variables(values: values, secrets: call.variables.secrets)
        return resized
    }
}

extension Variables {
    fileprivate func kept(_ names: Set<VariableName>) -> Variables {
        Variables(values: values.filter { names.contains($0.key) }, secrets: secrets.intersection(names))
    }
}
