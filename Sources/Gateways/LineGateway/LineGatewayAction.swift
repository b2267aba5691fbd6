/// What a gateway is to do after a step of its session.
public enum LineGatewayAction: Hashable, Sendable {
    case send(GatewayMessage)
    /// Both have said hello; `resumed` in it: the calls go on.
    case opened(EngineHello)
    case command(GatewayCallID, LineCommand)
    /// The engine is not asked about this ring: too much is unacknowledged. The caller is to hear that it is busy.
    case busy(GatewayCallID)
    /// The engine complains.
    case error(LineError)
    /// The session is dead: these calls are to be ended, and nothing more is said of them.
    case lost([GatewayCallID])
    /// The connection ends.
    case close(ByeReason?)
}
