extension Dialplan {
    /// The states in which a key may be the beginning of a code: those that do not wait for keys themselves and lead, by no act of the caller, to a
    /// state whose keys are secret. Whoever writes keys down writes none of these.
    public var approachesToSecrets: Set<StateName> {
        var found: Set<StateName> = []
        var grows = true
        while grows {
            let more = states.values.filter { state in
                !found.contains(state.name) && ways(from: state.kind).contains { isSecret($0) || found.contains($0) }
            }
            found.formUnion(more.map(\.name))
            grows = !more.isEmpty
        }
        return found
    }

    private func isSecret(_ name: StateName) -> Bool {
        guard case .ask(let ask)? = states[name]?.kind else { return false }
        return ask.secret
    }

    /// Where a state leads by itself; a state that waits for keys leads nowhere.
    private func ways(from kind: StateKind) -> [StateName] {
        switch kind {
        case .say(let say): [say.then]
        case .perform(let service): Array(service.outcomes.values) + (failed.map { [$0] } ?? [])
        case .hours(let hours): [hours.open, hours.closed]
        case .language(let language): [language.then]
        // One item chooses itself, and an empty list leads on.
        case .choose(let choose): [choose.then, choose.empty]
        case .menu, .ask, .read, .record, .transfer, .end: []
        }
    }
}
