/// Asks a service of the line.
public struct DoState: Hashable, Sendable {
    public var service: ServiceName
    public var inputs: [VariableName: InputBinding]
    public var outcomes: [OutcomeName: StateName]

    public init(service: ServiceName, inputs: [VariableName: InputBinding] = [:], outcomes: [OutcomeName: StateName]) {
        self.service = service
        self.inputs = inputs
        self.outcomes = outcomes
    }
}

public enum InputBinding: Hashable, Sendable {
    case variable(VariableName)
    case constant(Value)
}
