public import CallCore

/// What a restarted engine must know to go on with a session: each entry is written down before anything that follows from it is said.
///
/// A key stands nowhere here: to the line it is a line that came, and what it means is in the call's own journal.
public enum LineEntry: Hashable, Sendable {
    /// The session as it is now; all that was noted before is in it, but for the names of its calls.
    case opened(LineMemory)
    /// The engine's own name for a call.
    case taken(GatewayCallID, as: CallID)
    /// A report that changed where a call stands.
    case report(GatewayCallID, LineReport)
    case orders(GatewayCallID, [LineOrder])
    /// A counted line that is no command.
    case said(EngineMessage)
    /// The `gone` of the call is not waited for any more.
    case forgot(GatewayCallID)
}

/// How many lines have come and have been said, as of an entry.
public struct LineCounts: Hashable, Sendable {
    public var received: Int
    public var said: Int

    public init(received: Int, said: Int) {
        self.received = received
        self.said = said
    }
}

/// Where a session that can be resumed is written down. It is used on the session's event loop only.
public protocol LineJournal: AnyObject {
    func note(_ entry: LineEntry)

    /// All that was noted is to be safe from a kill now: what follows from it is about to be sent.
    ///
    /// - Parameter acknowledging: the counts are written even where nothing else is.
    /// - Returns: up to which line of the gateway it is: less than came, where it cannot be written.
    @discardableResult
    func commit(_ counts: LineCounts, acknowledging: Bool) -> Int

    /// What may be noted in the place of all that was noted before; set by the session.
    var snapshot: (() -> [LineEntry])? { get set }

    /// What follows when it can be written again, and is; set by the session.
    var recovered: (() -> Void)? { get set }
}
