import Dialplans

/// Makes one of moments that go on alike.
struct Likeness {
    private let plan: Dialplan
    private let bounds: Exploration.Bounds
    private let liveness: Liveness

    /// What a call is like.
    struct Likened {
        /// The call without what it remembers of earlier visits.
        var present: Call
        var past = Past()
        var renaming = Renaming()
    }

    init(_ explorer: Explorer) {
        plan = explorer.plan
        bounds = explorer.bounds
        liveness = Liveness(explorer.plan, services: explorer.services)
    }

    /// The step of the visit that goes on; earlier visits have another.
    private static let now = Int.max
    static let before = -1

    /// - Parameter shapes: Lists with an item of each kind, in place of what of them was tried.
    func canonical(_ call: Call, _ shapes: [VariableName: [Item]] = [:]) -> Likened {
        var alike = Call(offer: call.offer, dialplan: call.dialplan, language: plan.languages.first ?? "en")
        guard let visit = call.visit else {
            alike.stage = call.stage
            return Likened(present: alike)
        }
        alike.main = call.main
        alike.trailingKey = call.trailingKey
        alike.keysAhead = KeysAhead(keys: Array(call.keysAhead.keys.prefix(bounds.ahead)))
        for (purpose, _) in call.timers.all { _ = alike.timers.start(purpose) }
        alike.stage = .up(Visit(state: visit.state, step: Self.now, activity: renumbered(visit.activity, &alike)))
        var likened = Likened(present: alike)
        remember(call, visit, shapes, in: &likened)
        return likened
    }

    /// What the call knows, under names that depend on nothing but what is known.
    private func remember(_ call: Call, _ visit: Visit, _ shapes: [VariableName: [Item]], in alike: inout Likened) {
        let own = kept(call.variables, visit.state)
        let acted = call.history.snapshots.last.flatMap { $0.step == visit.step ? $0 : nil }
        let then = acted.map { kept($0.variables, $0.state) }
        var names = ChildNames(admitted: call.context.admitted)
        names.name(own)
        if let then { names.name(then) }
        alike.present.variables = names.renamed(own, shapes, reading: list(of: visit))
        if let acted, let then {
            let variables = names.renamed(then, shapes, reading: nil)
            alike.present.history = History(
                snapshots: [Snapshot(state: acted.state, step: Self.now, variables: variables, main: acted.main)])
        }
        alike.present.context.admitted = names.known
        alike.present.context.proved = call.context.proved
        alike.renaming = Renaming(names, admitted: call.context.admitted)
        let earlier = call.history.snapshots.filter { $0.step != visit.step && $0.state != Explorer.marker }.suffix(bounds.history)
        alike.past = alike.renaming.past(earlier.map { with($0, kept($0.variables, $0.state)) }, shapes)
    }

    private func kept(_ variables: Variables, _ state: StateName) -> Variables { variables.kept(liveness.live[state] ?? []) }

    private func with(_ snapshot: Snapshot, _ variables: Variables) -> Snapshot {
        Snapshot(state: snapshot.state, step: Self.before, variables: variables, main: snapshot.main)
    }

    /// The list that is being read or chosen from: it keeps its length.
    private func list(of visit: Visit) -> VariableName? {
        switch (visit.activity, plan.states[visit.state]?.kind) {
        case (.reading, .read(let read)?): read.list
        case (.waiting, .choose(let choose)?): choose.list
        default: nil
        }
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
