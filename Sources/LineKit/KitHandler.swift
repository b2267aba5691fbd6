import Gateways
import NIOCore

/// Cuts what comes into lines, without its empty ones, and reads no more than its inbox has room for.
final class KitHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer

    private let inbox: KitInbox
    private let lines = NIOSingleStepByteToMessageProcessor(LineDecoder())

    init(_ inbox: KitInbox) { self.inbox = inbox }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // The decoder never throws.
        try? lines.process(buffer: unwrapInboundIn(data)) { frame in
            switch frame {
            case .line(let bytes): if bytes.contains(where: { $0 != 0x20 }) { inbox.add(.line(bytes)) }
            case .tooLong(let start): inbox.add(.line(start + Array(repeating: 0x2E, count: LineCodec.longestLine)))
            }
        }
    }

    func read(context: ChannelHandlerContext) { if inbox.hasRoom() { context.read() } }

    func channelInactive(context: ChannelHandlerContext) { inbox.add(.closed) }
    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
