/// Why a call ended.
public enum CallOutcome: String, Codable, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    /// The caller hung up.
    case caller
    /// The dialplan came to an `end`.
    case engine
    case network, gateway, error
    /// A limit of the dialplan was reached.
    case minutes = "limit-minutes"
    case steps = "limit-steps"
    case silences = "limit-silences"
    case mistakes = "limit-mistakes"
    /// The call wanted to tell of a child to whom it is not admitted.
    case `guard`
    /// A service failed, or a state is missing, and the dialplan has no way on.
    case fault

    init(_ cause: GoneCause) {
        self =
            switch cause {
            case .caller: .caller
            case .engine: .engine
            case .network: .network
            case .gateway: .gateway
            case .error: .error
            }
    }

    public var description: String { rawValue }

    var hangUpCause: HangUpCause {
        switch self {
        case .caller, .engine, .network, .gateway, .minutes, .steps, .silences, .mistakes: .normal
        case .error, .guard, .fault: .error
        }
    }
}
