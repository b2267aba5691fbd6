/// How facts change on the way from one state to the next.
extension Facts {
    func after(_ way: CallGraph.Way) -> Facts {
        var facts = self
        switch way {
        case .onward, .key, .main, .limit: break
        case .entered(let variable, let secret): facts.bind([variable: Fact(kind: .code, secret: secret)])
        case .recorded(let variable): facts.bind([variable: Fact(kind: .number)])
        case .picked(let list, let variable): facts.bind([variable: pick(from: list)])
        case .answered(let perform, let outcome): facts.answer(perform, outcome)
        }
        return facts
    }

    /// One item of a list tells of whom the list tells, and is admitted where all of the list are.
    private func pick(from list: VariableName) -> Fact {
        guard let fact = variables[list] else { return Fact(kind: nil) }
        return Fact(kind: fact.shared["item"], of: fact.of, admitted: fact.admitted, isOpen: fact.isOpen)
    }

    private mutating func answer(_ perform: DoState, _ outcome: OutcomeDeclaration) {
        let used = perform.inputs.values.compactMap { binding -> VariableName? in
            if case .variable(let name) = binding { name } else { nil }
        }
        for name in used where variables[name]?.secret == true { variables[name] = nil }
        bind(
            outcome.gives.mapValues { given in
                let of = given.of.flatMap { name(of: $0, perform, outcome) }
                return Fact(kind: given.kind, of: of.map { [$0] } ?? [], items: given.items, isOpen: of == nil)
            })
        if let admitted = outcome.admits.flatMap({ name(of: $0, perform, outcome) }) { variables[admitted]?.admitted = true }
        for (name, fact) in variables where !fact.isOpen {
            let isOpen = fact.of.allSatisfy { variables[$0]?.admitted ?? false }
            variables[name]?.isOpen = isOpen
        }
        if outcome.proves { proved = true }
    }

    /// The variable of the call that a declaration means: one that the outcome gives, or the one to which its input is bound.
    private func name(of declared: VariableName, _ perform: DoState, _ outcome: OutcomeDeclaration) -> VariableName? {
        if outcome.gives[declared] != nil { return declared }
        guard case .variable(let name)? = perform.inputs[declared] else { return nil }
        return name
    }

    /// Binding a variable forgets what is of it. Two variables may name one child, so a new child forgets what is of any.
    private mutating func bind(_ given: [VariableName: Fact]) {
        let namesChild = given.values.contains { $0.kind == .child || $0.kind == nil }
        var lost = Set(given.keys)
        if namesChild { lost.formUnion(variables.filter { !$0.value.of.isEmpty }.keys) }
        var before = 0
        while lost.count != before {
            before = lost.count
            lost.formUnion(variables.filter { !$0.value.of.isDisjoint(with: lost) }.keys)
        }
        for name in lost { variables[name] = nil }
        variables.merge(given) { _, new in new }
    }
}
