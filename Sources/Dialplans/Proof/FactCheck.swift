/// Every variable is bound, in the right kind, on every way to where it is used, and nothing is told or asked of a child, or changed, without right.
struct FactCheck {
    let draft: Draft
    let services: ServiceCatalogue
    let phrases: PhraseCatalogue
    let bindings: Bindings
    /// All ways are known.
    let isWhole: Bool
    let flow: FactFlow
    let log: FaultLog

    func run() {
        for (index, state) in draft.states.enumerated() {
            guard var facts = flow.facts(at: index) else { continue }
            for name in bindings.torn { facts.variables[name] = nil }
            let place = Here(index: index, state: state, facts: facts)
            checkList(place)
            checkLanguage(place)
            for input in state.inputs { check(input, place) }
            checkNeeds(place)
            for use in state.phrases { check(use, place) }
        }
        checkFiller()
    }

    /// A state with what holds on every way to it.
    struct Here {
        var index: Int
        var state: StateDraft
        var facts: Facts
    }

    private func check(_ input: InputUse, _ here: Here) {
        guard let fact = here.facts.variables[input.variable] else {
            return reportUnbound(input.variable, at: input.place, here, isConstant: mayBeConstant(input, here))
        }
        if !fact.isOpen { reportClosed("the input \(input.input) tells", input.variable, at: input.place, here) }
        if let kind = fact.kind, kind != input.kind {
            let message = "\(input.variable) is of kind \(kind), but the input \(input.input) takes \(input.kind)"
            log.add(.wrongKind, at: input.place, message, hint: hint(for: input.kind, here))
        }
    }

    private func checkLanguage(_ here: Here) {
        guard case .language(let state) = here.state.kind, case .variable(let name) = state.language else { return }
        let place = here.state.language?.place ?? here.state.place
        guard let fact = here.facts.variables[name] else {
            // What no state binds is no variable: then it was meant to be a language.
            return bindings.first[name] == nil ? () : reportUnbound(name, at: place, here)
        }
        if let kind = fact.kind, kind != .language, kind != .choice {
            log.add(.wrongKind, at: place, "\(name) is of kind \(kind), and names no language", hint: hint(for: .language, here))
        }
    }

    private func checkList(_ here: Here) {
        guard let list = here.state.list else { return }
        guard let fact = here.facts.variables[list.value] else { return reportUnbound(list.value, at: list.place, here) }
        if let kind = fact.kind, kind != .list {
            return log.add(.wrongKind, at: list.place, "\(list.value) is of kind \(kind), not a list", hint: hint(for: .list, here))
        }
        switch here.state.kind {
        case .choose:
            if fact.shared["item"] == nil {
                log.add(.notChoosable, at: list.place, "there is nothing to pick in the list \(list.value)", hint: "read it instead")
            }
        case .read(let read): checkItems(read, fact, list, here)
        case .say, .menu, .ask, .perform, .hours, .language, .record, .transfer, .end, nil: break
        }
    }

    private func checkItems(_ read: ReadState, _ fact: Facts.Fact, _ list: Placed<VariableName>, _ here: Here) {
        for kind in fact.items.keys.sorted() where read.phrases[kind] == nil {
            let message = "the list \(list.value) may hold items of kind \(kind), for which say has no phrase"
            log.add(.unmappedItem, at: list.place, message, hint: "add \(kind): PHRASE to say")
        }
        for kind in here.state.itemKinds where fact.items[kind.value] == nil {
            let hint = log.hint(for: kind.value.rawValue, among: fact.items.keys.map(\.rawValue))
            log.add(.unknownItem, at: kind.place, "the list \(list.value) holds no items of kind \(kind.value)", hint: hint)
        }
    }

    private func reportUnbound(_ name: VariableName, at place: SourcePlace, _ here: Here, isConstant: Bool = false) {
        guard !bindings.torn.contains(name) else { return }
        let message = "\(name) is not bound on every way to state \(here.state.name)"
        let hint = isConstant ? "a constant stands in quotes: \"\(name)\"" : hint(unbound: name, here, Array(here.facts.variables.keys))
        log.add(.unboundVariable, at: place, message, hint: hint)
    }

    /// Is it one of the words that the input takes, and no variable of this dialplan?
    private func mayBeConstant(_ input: InputUse, _ here: Here) -> Bool {
        guard case .perform(let perform) = here.state.kind, bindings.first[input.variable] == nil else { return false }
        return services.services[perform.service]?.inputs[input.input]?.choices.contains(input.variable.rawValue) ?? false
    }

    /// On which way it is missing, or what was meant instead.
    func hint(unbound name: VariableName, _ here: Here, _ known: [VariableName]) -> String {
        guard bindings.first[name] != nil else {
            let near = log.hint(for: name.rawValue, among: known.map(\.rawValue))
            return near.isEmpty && isWhole ? "nothing in this dialplan binds \(name)" : near
        }
        return "it is missing on the way \(way(to: here) { $0.variables[name] != nil })"
    }

    /// The way to a state on which this does not hold, in words; after many faults only its end.
    func way(to here: Here, unless holds: (Facts) -> Bool) -> String {
        let places = log.explains() ? flow.way(to: here.index, unless: holds) : [here.index]
        let way = places.map { draft.states[$0].name.rawValue }
        return (way.count <= 8 ? way : way.prefix(3) + ["…"] + way.suffix(4)).joined(separator: " → ")
    }

    private func hint(for kind: ValueKind, _ here: Here) -> String {
        let names = here.facts.variables.filter { $0.value.kind == kind }.keys.sorted().prefix(8).map(\.rawValue)
        return names.isEmpty ? "" : "of that kind here: " + names.joined(separator: ", ")
    }
}
