import Dialplans

/// How far a call on a switch has come, whatever it speaks, and by when something has to have happened.
enum SwitchStage: Hashable, Sendable {
    /// The switch has not said yet who calls.
    case greeting(by: Milliseconds)
    /// The call rings, and nobody has decided about it.
    case ringing(by: Milliseconds)
    case up(by: Milliseconds?)
    /// We have hung up, and wait for the switch to say so.
    case ending(by: Milliseconds?)
    case over

    /// How long the switch may take to say who calls.
    static let greetingWithin: Milliseconds = 10_000
    /// How long a ring may be undecided.
    static let decisionWithin: Milliseconds = 5_000
    /// How long a call that we hung up is waited for.
    static let goneWithin: Milliseconds = 5_000

    var deadline: Milliseconds? {
        switch self {
        case .greeting(let time), .ringing(let time): time
        case .up(let time), .ending(let time): time
        case .over: nil
        }
    }
}
