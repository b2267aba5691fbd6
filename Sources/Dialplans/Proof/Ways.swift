/// The ways out of a state, by what may happen in it.
struct Ways {
    let draft: Draft
    let services: ServiceCatalogue

    typealias Way = (to: StateName, by: CallGraph.Way)

    func out(of state: StateDraft) -> [Way] {
        guard let kind = state.kind else { return [] }
        var ways = own(kind) + wide(kind)
        // The last step may be used up on entering any state, an end too.
        // One that is no end is a fault of its own, and nothing follows from it.
        if let last = draft.limits.then, draft.isEnd(last) { ways.append((last, .limit)) }
        return ways
    }

    private func own(_ kind: StateKind) -> [Way] {
        switch kind {
        case .say(let say): [(say.then, .onward)]
        case .menu(let menu): menu.keys.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.value, .key) } + failures(menu.patience)
        case .ask(let ask): [(ask.then, .entered(ask.variable, secret: ask.secret))] + failures(ask.patience)
        case .choose(let choose):
            [(choose.then, .picked(from: choose.list, as: choose.variable)), (choose.empty, .onward)] + failures(choose.patience)
        case .read(let read): [(read.then, .onward), (read.empty, .onward)]
        case .perform(let perform): answers(perform)
        case .hours(let hours): [(hours.open, .onward), (hours.closed, .onward)]
        case .language(let language): [(language.then, .onward)]
        case .record(let record): [(record.kept, .recorded(record.variable)), (record.empty, .onward), (record.failed, .onward)]
        case .transfer(let transfer): [transfer.busy, transfer.noAnswer, transfer.failed, transfer.returned].map { ($0, .onward) }
        case .end: []
        }
    }

    private func failures(_ patience: Patience) -> [Way] {
        [(patience.noInput, .onward), (patience.noMatch, .onward)]
    }

    private func answers(_ perform: DoState) -> [Way] {
        let outcomes = services.services[perform.service]?.outcomes ?? [:]
        return perform.outcomes.sorted { $0.key < $1.key }.compactMap { outcome, target in
            let declared = outcome == .failed ? OutcomeDeclaration() : outcomes[outcome]
            return declared.map { (target, .answered(perform, $0)) }
        }
    }

    /// The dialplan-wide keys that the state leaves free and that lead somewhere.
    private func wide(_ kind: StateKind) -> [Way] {
        draft.keys.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { key, action -> [Way] in
            guard kind.leavesFree(key, for: action) else { return [] }
            switch action {
            case .main: return draft.mainTarget.map { [($0.value, .main)] } ?? []
            case .operator: return draft.operatorTarget.map { [($0.value, .key)] } ?? []
            // To where the call was, with the variables of then: nothing new holds there.
            case .back, .repeat: return []
            }
        }
    }
}

extension StateKind {
    var isEnd: Bool { if case .end = self { true } else { false } }

    /// May this key act as a dialplan-wide one in the state?
    fileprivate func leavesFree(_ key: Digit, for action: WideKey) -> Bool {
        switch self {
        case .menu(let menu): menu.keys[key] == nil
        // While an entry is read back only 1 and 2 are the state's own.
        case .ask(let ask): ask.confirm == nil ? key.number == nil && key != ask.end : key != .one && key != .two
        // A digit beyond the last item is free; there are two items at least.
        case .choose: key != .one && key != .two
        // Where keys are mute and no pause follows, there is no moment in which one counts.
        case .read(let read): read.keys[key] == nil && (read.barge != .mute || read.pause > 0)
        // The caller may turn back as long as nobody has answered.
        case .transfer: action == .main
        case .say, .perform, .hours, .language, .record, .end: false
        }
    }
}
