import HummingbirdCore
import Logging
import NIOCore

/// A connection as Hummingbird serves it, behind TLS where it is wanted, whose peer has to read what it is sent.
struct WebChannel: ServerChildChannel {
    /// Makes what speaks TLS on one connection; called on its event loop.
    typealias Secure = @Sendable () -> any ChannelHandler

    private let base: HTTP1Channel
    private let secure: Secure?

    init(_ base: HTTP1Channel, secure: Secure?) {
        self.base = base
        self.secure = secure
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        channel.eventLoop.makeCompletedFuture {
            if let secure { try channel.pipeline.syncOperations.addHandler(secure()) }
            try channel.pipeline.syncOperations.addHandler(SlowPeerHandler(patience: WebServer.silence))
        }.flatMap { base.setup(channel: channel, logger: logger) }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async { await base.handle(value: value, logger: logger) }
}
