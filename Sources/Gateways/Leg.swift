public import CallCore

/// One call as its gateway holds it. It is used on its gateway session's event loop only.
public protocol Leg: AnyObject {
    var offer: CallOffer { get }

    /// What this gateway cannot keep of what the engine promises.
    var shortfalls: Set<LegShortfall> { get }

    /// Performs orders in their row; they are written together and flushed once.
    func perform(_ orders: [LineOrder])
}

/// Where a leg reports to; called on the leg's event loop.
public protocol LegReceiver: AnyObject {
    func report(_ event: LineEvent)
}

/// Decides about a ring, at once: a receiver takes the call, `nil` means that the ring was refused by `leg.perform([.reject(…)])`.
public protocol RingReceiver: AnyObject {
    func ring(_ leg: any Leg) -> (any LegReceiver)?

    /// A call of an engine that is gone goes on, on the leg that is made of its offer; `nil`: it cannot.
    func recall(_ call: CallID, on leg: (CallOffer) -> any Leg) -> (any LegReceiver)?

    /// Every call that can go on has been recalled.
    func recallIsDone()

    /// Where the gateway's session is written down, so that it outlives the engine.
    var journal: (any LineJournal)? { get }

    /// The connection to the gateway is gone, and may come back: what callers have to do stands still.
    /// - Returns: `false`: there is no room for calls whose gateway is away; they end.
    func linkWentDown() -> Bool
    func linkCameBack()

    /// No more rings come, and every call has been told that it is gone.
    func sessionEnded()
}

/// For a receiver whose calls end with their connection.
extension RingReceiver {
    public var journal: (any LineJournal)? { nil }

    public func recall(_ call: CallID, on leg: (CallOffer) -> any Leg) -> (any LegReceiver)? { nil }
    public func recallIsDone() {}
    public func linkWentDown() -> Bool { true }
    public func linkCameBack() {}
    public func sessionEnded() {}
}
