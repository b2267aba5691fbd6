import Dialplans

/// Which variables may still be read, from each state on.
struct Liveness {
    private(set) var live: [StateName: Set<VariableName>] = [:]
    private let plan: Dialplan
    private let services: ServiceCatalogue

    init(_ plan: Dialplan, services: ServiceCatalogue) {
        self.plan = plan
        self.services = services
        for (name, state) in plan.states { live[name] = reads(state.kind) }
        var grows = true
        while grows {
            grows = false
            for (name, state) in plan.states {
                let before = live[name] ?? []
                let after = ways(state.kind).reduce(before) { $0.union((live[$1.to] ?? []).subtracting($1.binds)) }
                if after.count > before.count {
                    live[name] = after
                    grows = true
                }
            }
        }
    }

    private typealias Way = (to: StateName, binds: Set<VariableName>)

    private func reads(_ kind: StateKind) -> Set<VariableName> {
        var names = Set(kind.phrases.flatMap { plan.placeholders[$0] ?? [] })
        switch kind {
        case .choose(let choose): names.insert(choose.list)
        case .read(let read): names.insert(read.list)
        case .perform(let perform):
            for binding in perform.inputs.values {
                if case .variable(let name) = binding { names.insert(name) }
            }
        case .language(let state): if case .variable(let name) = state.language { names.insert(name) }
        case .say, .menu, .ask, .hours, .record, .transfer, .end: break
        }
        return names
    }

    private func ways(_ kind: StateKind) -> [Way] {
        let wide = [plan.mainTarget, plan.operatorTarget, plan.limits.then].compactMap { $0 }.map { Way($0, []) }
        return own(kind) + wide
    }

    private func own(_ kind: StateKind) -> [Way] {
        switch kind {
        case .say(let say): [Way(say.then, [])]
        case .menu(let menu): menu.keys.values.map { Way($0, []) } + failures(menu.patience)
        case .ask(let ask): [Way(ask.then, [ask.variable])] + failures(ask.patience)
        case .choose(let choose): [Way(choose.then, [choose.variable]), Way(choose.empty, [])] + failures(choose.patience)
        case .read(let read): [(read.then, []), (read.empty, [])]
        case .perform(let perform):
            perform.outcomes.map { outcome, target in
                let given = services.services[perform.service]?.outcomes[outcome]?.gives ?? [:]
                return (target, Set(given.keys))
            }
        case .hours(let hours): [(hours.open, []), (hours.closed, [])]
        case .language(let language): [(language.then, [])]
        case .record(let record): [Way(record.kept, [record.variable]), Way(record.empty, []), Way(record.failed, [])]
        case .transfer(let transfer): [transfer.busy, transfer.noAnswer, transfer.failed, transfer.returned].map { ($0, []) }
        case .end: []
        }
    }

    private func failures(_ patience: Patience) -> [Way] { [(patience.noInput, []), (patience.noMatch, [])] }
}

extension StateKind {
    fileprivate var phrases: [PhraseKey] {
        switch self {
        case .say(let say): [say.phrase]
        case .menu(let menu): menu.phrases
        case .ask(let ask): ask.phrases + [ask.confirm].compactMap { $0 }
        case .choose(let choose): [choose.phrase] + [choose.intro, choose.more].compactMap { $0 }
        case .read(let read): Array(read.phrases.values) + [read.intro].compactMap { $0 }
        case .record(let record): [record.phrase].compactMap { $0 }
        case .transfer(let transfer): [transfer.whisper].compactMap { $0 }
        case .end(let end): [end.phrase].compactMap { $0 }
        case .perform, .hours, .language: []
        }
    }
}
