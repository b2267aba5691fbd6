/// What binds each variable of a dialplan, in which kind. A variable keeps one kind for the whole dialplan.
struct Bindings {
    /// The first binding of each variable.
    private(set) var first: [VariableName: Binding] = [:]
    private var conflicts: [(name: VariableName, kind: ValueKind, place: SourcePlace, first: Binding)] = []
    private var surplus: SourcePlace?

    /// Variables of two kinds: nothing else can be said of them.
    var torn: Set<VariableName> { Set(conflicts.map(\.name)) }

    struct Binding {
        var kind: ValueKind
        var place: SourcePlace
        /// The kinds of value that may be picked from it, if it is a list.
        var picks: Set<ValueKind>
    }

    init(_ draft: Draft, services: ServiceCatalogue) {
        for state in draft.states { bindByKind(state, services) }
        for state in draft.states { bindByChoice(state) }
    }

    func reportConflicts(to log: FaultLog) {
        for conflict in conflicts {
            log.add(
                .variableKind, at: conflict.place,
                "\(conflict.name) is bound as \(conflict.kind) here, and as \(conflict.first.kind) in line \(conflict.first.place.line)",
                hint: "a variable keeps one kind: use another name")
        }
        if let surplus {
            log.add(.tooMany, at: surplus, "more than \(Bounds.variables) variables", hint: "use names again")
        }
    }

    private mutating func bindByKind(_ state: StateDraft, _ services: ServiceCatalogue) {
        switch state.kind {
        case .ask(let ask): bind(ask.variable, .code, at: state.binds?.place ?? state.place)
        case .record(let record): bind(record.variable, .number, at: state.binds?.place ?? state.place)
        case .perform(let perform):
            let outcomes = services.services[perform.service]?.outcomes ?? [:]
            for outcome in outcomes.keys.sorted() {
                for (name, given) in (outcomes[outcome]?.gives ?? [:]).sorted(by: { $0.key < $1.key }) {
                    bind(name, given.kind, at: state.place, picks: Set(given.items.values.compactMap { $0["item"] }))
                }
            }
        case .say, .menu, .choose, .read, .hours, .language, .transfer, .end, nil: break
        }
    }

    /// A choice binds what the list holds, so lists come first.
    private mutating func bindByChoice(_ state: StateDraft) {
        guard case .choose(let choose) = state.kind, let picks = first[choose.list]?.picks, let kind = picks.first, picks.count == 1 else {
            return
        }
        bind(choose.variable, kind, at: state.binds?.place ?? state.place)
    }

    private mutating func bind(_ name: VariableName, _ kind: ValueKind, at place: SourcePlace, picks: Set<ValueKind> = []) {
        guard let binding = first[name] else {
            first[name] = Binding(kind: kind, place: place, picks: picks)
            if first.count > Bounds.variables { surplus = surplus ?? place }
            return
        }
        if binding.kind != kind { conflicts.append((name, kind, place, binding)) }
        first[name]?.picks.formUnion(picks)
    }
}
