import NIOCore
import NIOTLS

/// Tells when both sides have agreed on TLS, or why they have not.
final class KitHandshake: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let agreed: EventLoopPromise<Void>

    /// - Parameter agreed: fails where the connection ends before.
    init(_ agreed: EventLoopPromise<Void>) { self.agreed = agreed }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let event = event as? TLSUserEvent, case .handshakeCompleted = event { agreed.succeed() }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        agreed.fail(error)
        context.fireErrorCaught(error)
    }

    /// The first of all outcomes counts: after an agreement this says nothing.
    func handlerRemoved(context: ChannelHandlerContext) { agreed.fail(KitUnreachable(description: "the connection was closed")) }
}
