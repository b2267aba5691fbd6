public import Dialplans

/// One telephone call as a value: events in, effects out.
///
/// A call knows its dialplan by id only; `handle(_:in:)` is given the dialplan each time. It does no I/O and reads no clock.
///
/// A code that was keyed into a `secret` state stays in the call as a variable until the first `do` that takes it as an input has been asked;
/// then it is forgotten, in the variables and in all that `back` would bring again.
public struct Call: Codable, Hashable, Sendable {
    public let dialplan: DialplanID

    /// What a service may know of the call, and what its guard must: language, admitted children, trust.
    public internal(set) var context: CallContext

    var stage = Stage.ringing
    var variables = Variables()
    var history = History()
    var keysAhead = KeysAhead()
    var plays = OpenPlays()
    var timers = CallTimers()
    var numbers = CallNumbers()
    var tally = Tally()
    var main = MainTarget.unvisited
    /// The `end` key that is still awaited after an entry that was complete without it.
    var trailingKey: Digit?

    public init(offer: CallOffer, dialplan: DialplanID, language: LanguageCode) {
        self.dialplan = dialplan
        context = CallContext(offer: offer, language: language)
    }

    /// Takes a fact and returns what is to be done, in this order. Facts that no longer matter change nothing; after the end nothing does.
    public mutating func handle(_ event: CallEvent, in plan: Dialplan) -> [Effect] {
        var turn = Turn(call: self, plan: plan)
        turn.take(event)
        self = turn.call
        return turn.effects
    }
}

extension Call {
    public var offer: CallOffer { context.offer }

    public var phase: CallPhase {
        switch stage {
        case .ringing: .ringing
        case .up: .up
        case .ended: .ended
        }
    }

    /// Hung up by either side: nothing more is emitted, ever.
    public var isOver: Bool { phase == .ended }

    /// Why the call ended; `nil` as long as it goes on.
    public var outcome: CallOutcome? {
        guard case .ended(let outcome) = stage else { return nil }
        return outcome
    }

    /// The state of the dialplan in which the call is.
    public var stateName: StateName? { visit?.state }

    /// The timer of the call's minutes, which runs on while all others stand still.
    public var timeLimit: TimerID? { timers.limit }

    /// What a phrase of the dialplan would be given now.
    public subscript(variable: VariableName) -> Value? { variables[variable] }

    var visit: Visit? {
        guard case .up(let visit) = stage else { return nil }
        return visit
    }
}

/// Where a call stands in its life.
public enum CallPhase: Codable, Hashable, Sendable {
    case ringing, up
    /// The caller is gone, or the order to hang up was given.
    case ended
}

/// The phase with what exists in it.
enum Stage: Codable, Hashable, Sendable {
    case ringing
    case up(Visit)
    case ended(CallOutcome)
}

/// Has the call been in the state to which the dialplan-wide key `main` leads? The key works only then.
enum MainTarget: Codable, Hashable, Sendable {
    case unvisited, visited
}
