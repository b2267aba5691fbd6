/// What holds on every way to a place in a dialplan, whatever the caller does: a must-analysis.
///
/// Placeholders and inputs are proved with it, and privacy: of whom a variable tells, to whom the call is admitted, and whether it is proved.
struct Facts: Hashable, Sendable {
    var variables: [VariableName: Fact] = [:]
    /// In this call the child's ID code or the number's PIN was given.
    var proved = false

    /// What is known of a bound variable.
    struct Fact: Hashable, Sendable {
        /// `nil`: the list from which it was picked does not tell.
        var kind: ValueKind?
        /// The variables whose children it may tell of.
        var of: Set<VariableName> = []
        /// For a list: every kind of item that it may hold, with what each item of the kind is sure to name.
        var items: [ItemKind: [VariableName: ValueKind]] = [:]
        /// The call is admitted to the child that it names; of a list: to all in it.
        var admitted = false
        /// The call is admitted to every child of whom it tells.
        var isOpen = true
        /// It may be a code that is forgotten when a service has taken it.
        var secret = false

        /// What an item is sure to name, whatever its kind.
        var shared: [VariableName: ValueKind] {
            guard var shared = items.values.first else { return [:] }
            for other in items.values { shared = shared.filter { other[$0.key] == $0.value } }
            return shared
        }
    }

    /// What holds on both ways.
    func joined(with other: Facts) -> Facts {
        guard self != other else { return self }
        var both = Facts(proved: proved && other.proved)
        for (name, fact) in variables {
            if let match = other.variables[name], match.kind == fact.kind { both.variables[name] = fact.joined(with: match) }
        }
        return both
    }
}

extension Facts.Fact {
    /// What may be is added up, what must be is cut down.
    fileprivate func joined(with other: Self) -> Self {
        guard self != other else { return self }
        var both = self
        both.of.formUnion(other.of)
        both.items.merge(other.items) { mine, others in mine.filter { others[$0.key] == $0.value } }
        both.admitted = admitted && other.admitted
        both.isOpen = isOpen && other.isOpen
        both.secret = secret || other.secret
        return both
    }
}
