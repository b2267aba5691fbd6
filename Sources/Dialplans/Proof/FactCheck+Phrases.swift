/// What a phrase names is there to be said.
extension FactCheck {
    func check(_ use: PhraseUse, _ here: Here) {
        let own = own(use.role, here)
        for name in phrases.placeholders(of: use.phrase) {
            if let kind = own.values[name] {
                check(kind, of: name, in: use)
                if let list = own.list, name != "key" { reportClosed("the phrase \(use.phrase) tells", list, at: use.place, here) }
            } else if let fact = here.facts.variables[name] {
                if let kind = fact.kind { check(kind, of: name, in: use) }
                if !fact.isOpen { reportClosed("the phrase \(use.phrase) tells", name, at: use.place, here) }
                if fact.secret {
                    log.add(
                        .secretConfirmed, at: use.place, "the phrase \(use.phrase) would say the secret {\(name)}", hint: "leave it out")
                }
            } else if own.areKnown, !bindings.torn.contains(name) {
                let known = Array(own.values.keys) + here.facts.variables.keys
                log.add(
                    .unboundPlaceholder, at: use.place,
                    "the phrase \(use.phrase) names {\(name)}, which is not bound on every way to state \(here.state.name)",
                    hint: hint(unbound: name, here, known))
            }
        }
    }

    /// The filler is said while any service is asked, so it names nothing.
    func checkFiller() {
        guard let filler = draft.defaults.filler, let name = phrases.placeholders(of: filler.value).first else { return }
        log.add(
            .unboundPlaceholder, at: filler.place, "the filler names {\(name)}, but it is said in any state",
            hint: "use a phrase without names")
    }

    /// What is bound for this phrase alone.
    private struct Own {
        var values: [VariableName: ValueKind] = [:]
        var areKnown = true
        /// The list whose items these are, where it tells of a child to whom the call may not be admitted.
        var list: VariableName?
    }

    private func own(_ role: PhraseUse.Role, _ here: Here) -> Own {
        let list = here.state.list.flatMap { here.facts.variables[$0.value] }
        let closed = list.flatMap { $0.isOpen ? nil : here.state.list?.value }
        switch role {
        case .plain, .filler: return Own()
        case .more: return Own(values: ["key": .number])
        case .confirm(let variable): return Own(values: [variable: .code])
        case .item(let kind):
            let items = list?.items[kind]
            return Own(values: items ?? [:], areKnown: items != nil, list: closed)
        case .choice:
            var values = list?.shared ?? [:]
            values["key"] = .number
            if case .choose(let choose) = here.state.kind { values[choose.variable] = values["item"] }
            return Own(values: values, areKnown: values["item"] != nil, list: closed)
        }
    }

    private func check(_ kind: ValueKind, of name: VariableName, in use: PhraseUse) {
        for language in draft.languages.map(\.value) {
            guard let kinds = phrases.phrases[use.phrase]?[language]?.placeholders[name], !kinds.contains(kind) else { continue }
            log.add(
                .placeholderKind, at: use.place,
                "the phrase \(use.phrase) (\(language)) says {\(name)} as \(kinds.map(\.rawValue).sorted().joined(separator: " or ")), "
                    + "but here it is of kind \(kind)", hint: "change the form in the phrase, or the variable")
        }
    }
}
