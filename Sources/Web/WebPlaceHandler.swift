import NIOCore

/// Tells the places of a server whether its connection has a request under way: from its head to the last byte of its answer.
final class WebPlaceHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// What whoever answers says on the way.
    enum Event: Sendable {
        case asked, answered
    }

    private enum State {
        case waiting, asked
        /// The answer is being sent.
        case answered
    }

    private let places: WebPlaces
    private var state = State.waiting
    private var unsent = 0

    init(_ places: WebPlaces) { self.places = places }

    func handlerAdded(context: ChannelHandlerContext) { places.came(context.channel) }

    func channelInactive(context: ChannelHandlerContext) {
        places.left(context.channel)
        context.fireChannelInactive()
    }

    /// One that could not even begin does not become inactive.
    func handlerRemoved(context: ChannelHandlerContext) { places.left(context.channel) }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event as? Event {
        case .asked?:
            state = .asked
            places.asked(context.channel)
        case .answered?:
            state = .answered
            settle(context.channel)
        case nil: context.fireUserInboundEventTriggered(event)
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let (written, channel) = (promise ?? context.eventLoop.makePromise(), context.channel)
        unsent += 1
        written.futureResult.assumeIsolated().whenComplete { _ in
            self.unsent -= 1
            self.settle(channel)
        }
        context.write(data, promise: written)
    }

    private func settle(_ channel: any Channel) {
        guard state == .answered, unsent == 0, channel.isActive else { return }
        state = .waiting
        if !places.answered(channel) { channel.close(promise: nil) }
    }
}
