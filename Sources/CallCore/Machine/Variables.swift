import Dialplans

/// The variables of a call.
struct Variables: Codable, Hashable, Sendable {
    private(set) var values: [VariableName: Value] = [:]
    /// Those of them that hold a code, keyed in secret.
    private(set) var secrets: Set<VariableName> = []

    subscript(name: VariableName) -> Value? { values[name] }

    func items(of list: VariableName) -> [Item] {
        guard case .list(let items)? = values[list]?.content else { return [] }
        return items
    }

    /// Binds variables together. Naming a child forgets first what was told of any: it must be asked for again.
    mutating func bind(_ given: [VariableName: Value]) {
        if given.values.contains(where: { $0.kind == .child }) { values = values.filter { $0.value.about == nil } }
        values.merge(given) { $1 }
        secrets.subtract(given.keys)
    }

    mutating func bind(secret name: VariableName, _ value: Value) {
        bind([name: value])
        secrets.insert(name)
    }

    /// Codes among these have been used.
    mutating func forgetSecrets(among names: some Sequence<VariableName>) {
        for name in names where secrets.remove(name) != nil { values[name] = nil }
    }

    func holdsSecret(among names: some Sequence<VariableName>) -> Bool {
        names.contains(where: secrets.contains)
    }
}
