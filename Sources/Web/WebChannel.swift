import HummingbirdCore
import Logging
import NIOCore

/// A connection as Hummingbird serves it, behind TLS where it is wanted, which holds its place by asking, and whose peer has to read what it
/// is sent.
struct WebChannel: ServerChildChannel {
    /// Makes what speaks TLS on one connection; called on its event loop.
    typealias Secure = @Sendable () -> any ChannelHandler

    private let base: HTTP1Channel
    private let places: WebPlaces
    private let secure: Secure?

    init(
        _ responder: @escaping HTTPChannelHandler.Responder, _ configuration: HTTP1Channel.Configuration, places: WebPlaces, secure: Secure?
    ) {
        base = HTTP1Channel(
            responder: { request, writer, channel in
                channel.pipeline.fireUserInboundEventTriggered(WebPlaceHandler.Event.asked)
                defer { channel.pipeline.fireUserInboundEventTriggered(WebPlaceHandler.Event.answered) }
                try await responder(request, writer, channel)
            }, configuration: configuration)
        self.places = places
        self.secure = secure
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        channel.eventLoop.makeCompletedFuture {
            if let secure { try channel.pipeline.syncOperations.addHandler(secure()) }
            try channel.pipeline.syncOperations.addHandler(SlowPeerHandler(patience: WebServer.silence))
            try channel.pipeline.syncOperations.addHandler(WebPlaceHandler(places))
        }.flatMap { base.setup(channel: channel, logger: logger) }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async { await base.handle(value: value, logger: logger) }
}
