import NIOCore

/// Closes a connection whose peer has not read for so long what waits for it: a file cannot be held in memory for whoever does not want it.
final class SlowPeerHandler: ChannelInboundHandler {
    typealias InboundIn = NIOAny

    private let patience: TimeAmount
    private var alarm: Scheduled<Void>?

    init(patience: TimeAmount) { self.patience = patience }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            alarm?.cancel()
            alarm = nil
        } else if alarm == nil {
            let channel = context.channel
            alarm = context.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
        }
        context.fireChannelWritabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        alarm?.cancel()
        context.fireChannelInactive()
    }
}
