/// What services a dialplan can ask, as plain values that the rooms above hand down.
public struct ServiceCatalogue: Hashable, Sendable {
    public var services: [ServiceName: ServiceDeclaration]

    public init(_ services: [ServiceDeclaration]) {
        self.services = Dictionary(services.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// What a service asks of the dialplan and what it gives back.
public struct ServiceDeclaration: Hashable, Sendable {
    public var name: ServiceName
    public var inputs: [VariableName: InputDeclaration]
    public var needs: Set<ServiceNeed>
    /// The input that names the child of whom the service speaks; `nil`: it speaks of none.
    public var speaksOf: VariableName?
    /// Every outcome but `failed`, which each service has.
    public var outcomes: [OutcomeName: OutcomeDeclaration]
    /// It changes what is stored. Such a service is idempotent by the query's id.
    public var changes: Bool

    public init(
        _ name: ServiceName, inputs: [VariableName: InputDeclaration] = [:], needs: Set<ServiceNeed> = [], speaksOf: VariableName? = nil,
        changes: Bool = false, outcomes: [OutcomeName: OutcomeDeclaration]
    ) {
        self.name = name
        self.inputs = inputs
        self.needs = needs
        self.speaksOf = speaksOf
        self.changes = changes
        self.outcomes = outcomes
    }
}

public struct InputDeclaration: Hashable, Sendable {
    public var kind: ValueKind
    public var required: Bool
    /// For a `choice`: what it may be. A quoted constant outside of it is a fault. Empty: anything.
    public var choices: [String]

    public init(_ kind: ValueKind, required: Bool = true, choices: [String] = []) {
        self.kind = kind
        self.required = required
        self.choices = choices
    }
}

/// What must hold before a service may be asked.
public enum ServiceNeed: Hashable, Sendable {
    /// The call is admitted to the child that this input names.
    case admitted(VariableName)
    /// In this call the child's ID code or the number's PIN was given.
    case proved
}

/// What holds after an outcome.
public struct OutcomeDeclaration: Hashable, Sendable {
    public var gives: [VariableName: GivenVariable]
    /// The variable (given or input) that names the child to whom the call is admitted from here; for a list of children, to all of them.
    public var admits: VariableName?
    public var proves: Bool

    public init(gives: [VariableName: GivenVariable] = [:], admits: VariableName? = nil, proves: Bool = false) {
        self.gives = gives
        self.admits = admits
        self.proves = proves
    }
}

public struct GivenVariable: Hashable, Sendable {
    public var kind: ValueKind
    /// The variable that names the child of whom this tells.
    public var of: VariableName?
    /// For a list: the kinds of its items, and what each item's phrase may name.
    public var items: [ItemKind: [VariableName: ValueKind]]

    public init(_ kind: ValueKind, of: VariableName? = nil, items: [ItemKind: [VariableName: ValueKind]] = [:]) {
        self.kind = kind
        self.of = of
        self.items = items
    }
}
