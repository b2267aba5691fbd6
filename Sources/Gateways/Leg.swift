public import CallCore

/// One call as its gateway holds it. It is used on its gateway session's event loop only.
public protocol Leg: AnyObject {
    var offer: CallOffer { get }

    /// What this gateway cannot keep of what the engine promises.
    var shortfalls: Set<LegShortfall> { get }

    /// Performs orders in their row; they are written together and flushed once.
    func perform(_ orders: [LineOrder])
}

public enum LegShortfall: Hashable, Sendable {
    /// Keys that are pressed while nothing plays are lost.
    case keysBetweenPlays
    case recording
    case transfer
}

/// Where a leg reports to; called on the leg's event loop.
public protocol LegReceiver: AnyObject {
    func report(_ event: LineEvent)
}

/// Decides about a ring, at once: a receiver takes the call, `nil` means that the ring was refused by `leg.perform([.reject(…)])`.
public protocol RingReceiver: AnyObject {
    func ring(_ leg: any Leg) -> (any LegReceiver)?
}
