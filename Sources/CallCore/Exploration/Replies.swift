import Dialplans

/// All that a service declares to answer, as answers.
struct Replies {
    let plan: Dialplan
    let services: ServiceCatalogue
    let call: Call

    func all(to query: QueryID) -> [Happening] {
        guard let state = call.stateName, let kind = plan.states[state]?.kind else { return [] }
        guard case .perform(let perform) = kind else {
            return (["open", "closed"] as [OutcomeName]).map { Happening($0.rawValue, .replied(query, Reply($0))) }
        }
        var happenings = [Happening("failed", .replied(query, .failed))]
        let outcomes = services.services[perform.service]?.outcomes ?? [:]
        for (name, outcome) in outcomes.sorted(by: { $0.key < $1.key }) {
            let givesLists = outcome.gives.values.contains { $0.kind == .list }
            for child in children(outcome, perform) {
                happenings.append(
                    Happening("\(perform.service): \(name)", givesLists: givesLists) { length in
                        .replied(query, reply(name, outcome, perform, naming: child, length))
                    })
            }
        }
        return happenings
    }

    /// The children whom an answer may name: a new one, or the one that was asked about.
    private func children(_ outcome: OutcomeDeclaration, _ perform: DoState) -> [ChildID] {
        guard outcome.gives.values.contains(where: { $0.kind == .child }) else { return [Sample.newChild] }
        let asked = perform.inputs.values.compactMap { binding -> ChildID? in
            if case .variable(let name) = binding { call.variables.child(name) } else { nil }
        }
        return [Sample.newChild] + Set(asked).sorted()
    }

    private func reply(
        _ name: OutcomeName, _ outcome: OutcomeDeclaration, _ perform: DoState, naming child: ChildID, _ length: Int?
    ) -> Reply {
        var reply = Reply(name, proves: outcome.proves)
        for (variable, given) in outcome.gives {
            let about = given.of.flatMap { self.child(of: $0, outcome, perform, child) }
            reply.gives[variable] =
                given.kind == .child
                ? Sample.child(child, about: about) : Sample.value(given.kind, about: about, items: given.items, length)
        }
        guard let admitted = outcome.admits else { return reply }
        if case .list(let items)? = reply.gives[admitted]?.content {
            // Those of a list of any length, so that a list stays one of admitted children when its length is forgotten.
            reply.admits = Set((items + Sample.row(items, 2)).compactMap(\.child)).union((0..<2).map(Sample.newChild.numbered))
        } else if let named = self.child(of: admitted, outcome, perform, child) {
            reply.admits = [named]
        }
        return reply
    }

    /// The child that a declaration means: the one that is given, or the one that the input names.
    private func child(of declared: VariableName, _ outcome: OutcomeDeclaration, _ perform: DoState, _ given: ChildID) -> ChildID? {
        if outcome.gives[declared] != nil { return given }
        guard case .variable(let name)? = perform.inputs[declared] else { return nil }
        return call.variables.child(name)
    }
}
