import NIOCore

/// Holds a connection's seat while it is open. It stands next to the socket: whoever has to give a seat up does so at once, and cannot draw
/// out the goodbye of TLS.
final class LineSeatHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let seat: LineSeat
    private let admission: LineAdmission

    init(_ seat: LineSeat, _ admission: LineAdmission) {
        self.seat = seat
        self.admission = admission
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is LineSeat.GiveUp else { return context.fireUserInboundEventTriggered(event) }
        if admission.mustGiveUp(seat) { context.close(promise: nil) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        admission.left(seat, at: LineAlarm.now(context.eventLoop))
        context.fireChannelInactive()
    }

    /// One that could not even begin does not become inactive.
    func handlerRemoved(context: ChannelHandlerContext) { admission.left(seat, at: LineAlarm.now(context.eventLoop)) }
}
