import Dialplans

/// One event given to the machine, and what is wrong with what it did.
struct Trial {
    let call: Call
    /// The states that were entered, in their order.
    private(set) var entered: [StateName] = []
    /// A list was read or chosen from on the way.
    private(set) var readsLists = false
    private(set) var found: [Finding] = []
    private let explorer: Explorer
    private let before: Variables

    struct Finding {
        var rule: Breach.Rule
        var state: StateName
        var detail: String
    }

    init(of event: CallEvent, in before: Call, _ explorer: Explorer) {
        self.explorer = explorer
        self.before = before.variables
        let diary = Diary()
        var turn = Turn(call: before, plan: explorer.plan)
        turn.onArrival = { diary.arrivals.append(($0, $1)) }
        turn.take(event)
        call = turn.call
        for (state, variables) in diary.arrivals { arrive(at: state, variables) }
        // The state of the limits is not arrived at: its words are the last.
        if let last = call.stateName, last != entered.last, last != before.stateName { entered.append(last) }
        let state = entered.last ?? before.stateName ?? explorer.plan.start
        for effect in turn.effects { look(at: effect, in: state) }
        if call.outcome == .fault || call.outcome == .guard { add(.fault, state, "the call ended as a fault") }
    }

    private final class Diary {
        var arrivals: [(StateName, Variables)] = []
    }

    private mutating func add(_ rule: Breach.Rule, _ state: StateName, _ detail: String) {
        found.append(Finding(rule: rule, state: state, detail: detail))
    }

    private mutating func arrive(at name: StateName, _ variables: Variables) {
        entered.append(name)
        switch explorer.plan.states[name]?.kind {
        case .choose(let choose)?:
            guard let items = list(choose.list, at: name, variables) else { return }
            if !items.isEmpty, !items.contains(where: { $0.values["item"] != nil }) {
                add(.notChoosable, name, "\(choose.list) holds nothing to pick")
            }
        case .read(let read)?:
            for item in list(read.list, at: name, variables) ?? [] where read.phrases[item.kind] == nil {
                add(.unmappedItem, name, "\(read.list) holds \(item.kind)")
            }
        case .language(let state)?:
            guard case .variable(let variable) = state.language else { return }
            switch variables[variable]?.kind {
            case nil: add(.unboundVariable, name, "\(variable)")
            case .language?, .choice?: break
            case let kind?: add(.wrongKind, name, "\(variable) is of kind \(kind)")
            }
        case .say?, .menu?, .ask?, .perform?, .hours?, .record?, .transfer?, .end?, nil: break
        }
    }

    private mutating func list(_ list: VariableName, at name: StateName, _ variables: Variables) -> [Item]? {
        readsLists = true
        switch variables[list]?.content {
        case .list(let items)?: return items
        case nil: add(.unboundVariable, name, "\(list)")
        case _?: add(.wrongKind, name, "\(list) is no list")
        }
        return nil
    }

    private mutating func look(at effect: Effect, in state: StateName) {
        switch effect {
        case .say(let say): for utterance in say.utterances { hear(utterance, in: state) }
        case .transfer(_, _, let whisper?, _, _): hear(whisper, in: state)
        case .query(let query): answerable(query, in: state)
        case .transfer, .line, .record, .startTimer, .cancelTimer, .note: break
        }
    }

    /// Can this be said, and may it be?
    private mutating func hear(_ utterance: Utterance, in state: StateName) {
        for name in explorer.plan.placeholders[utterance.phrase] ?? [] {
            guard let value = utterance.values[name] else {
                add(.unboundPlaceholder, state, "\(utterance.phrase): {\(name)}")
                continue
            }
            for language in explorer.plan.languages {
                let kinds = explorer.phrases.phrases[utterance.phrase]?[language]?.placeholders[name]
                if let kinds, !kinds.contains(value.kind) {
                    add(.placeholderKind, state, "\(utterance.phrase): {\(name)} as \(value.kind)")
                }
            }
            if isSecret(name, in: utterance, state) { add(.secretConfirmed, state, "\(utterance.phrase): {\(name)}") }
        }
        if !PrivacyGuard.allows(utterance, for: call.context) { add(.notAdmitted, state, "\(utterance.phrase)") }
    }

    /// Was the value keyed in secret? An entry that is read back is none.
    private func isSecret(_ name: VariableName, in utterance: Utterance, _ state: StateName) -> Bool {
        if case .ask(let ask)? = explorer.plan.states[state]?.kind, ask.confirm == utterance.phrase, ask.variable == name, isConfirming {
            return false
        }
        return (call.variables[name] == nil ? before : call.variables).holdsSecret(among: [name])
    }

    /// The caller is asked whether an entry is right: the same phrase may also be what asks for it.
    private var isConfirming: Bool {
        if case .waiting(let waiting)? = call.visit?.activity, case .confirmation = waiting.question { true } else { false }
    }

    /// May this be asked?
    private mutating func answerable(_ query: Query, in state: StateName) {
        guard case .service(let name, let inputs) = query.request, case .perform(let perform)? = explorer.plan.states[state]?.kind,
            let service = explorer.services.services[name]
        else { return }
        for (input, binding) in perform.inputs {
            guard case .variable(let variable) = binding else { continue }
            guard let value = inputs[input] else {
                add(.unboundVariable, state, "\(variable)")
                continue
            }
            if value.kind != service.inputs[input]?.kind { add(.wrongKind, state, "\(variable) is of kind \(value.kind)") }
            if let child = value.about, !query.context.admitted.contains(child) { add(.notAdmitted, state, "\(name) is told \(variable)") }
        }
        for need in service.needs {
            switch need {
            case .proved: if !query.context.proved { add(.notProved, state, "\(name)") }
            case .admitted(let input):
                guard case .child(let child, _, _)? = inputs[input]?.content else { continue }
                if !query.context.admitted.contains(child) { add(.notAdmitted, state, "\(name)") }
            }
        }
    }
}
