import CallCore
import Dialplans
public import NIOCore
import NIOPosix

/// A gateway on a socket: keeps its session over any number of connections. For tests, for load and for those who write one.
///
/// It is used on its event loop only.
public final class LineGateway {
    public let loop: any EventLoop
    public private(set) var session: LineGatewaySession
    /// What is to be done: everything but `send` and `close`, which are done here.
    public var act: (LineGatewayAction) -> Void = { _ in }
    /// How long after a break a new connection is tried; `nil`: only when `connect` is called.
    public var retry: TimeAmount? = .milliseconds(100)
    private let address: SocketAddress
    private let alarm: LineAlarm
    private var channel: (any Channel)?

    public init(_ hello: GatewayHello, to address: SocketAddress, on loop: any EventLoop) {
        self.loop = loop
        self.address = address
        session = LineGatewaySession(hello: hello)
        alarm = LineAlarm(loop)
    }

    /// Connects; the session that is there goes on. What comes of it is told by `act`.
    public func connect() {
        let gateway = NIOLoopBound(self, eventLoop: loop)
        let made = ClientBootstrap(group: loop).channelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(LineGatewayHandler(gateway.value))
            }
        }.connect(to: address)
        made.whenFailure { _ in gateway.value.tryAgain() }
    }

    public func report(_ report: LineReport, of call: GatewayCallID) { perform(session.report(report, of: call)) }

    /// Ends the session and its calls.
    public func bye() {
        retry = nil
        perform(session.bye())
    }

    /// Breaks the connection without a word.
    public func cut() { channel?.close(promise: nil) }

    func connected(_ new: any Channel) {
        channel = new
        perform(session.connected(at: LineAlarm.now(loop)))
    }

    func receive(_ frame: LineFrame, from origin: any Channel) {
        if channel === origin { perform(session.receive(frame, at: LineAlarm.now(loop))) }
    }

    func disconnected(_ old: any Channel) {
        guard channel === old else { return }
        channel = nil
        perform(session.disconnected(at: LineAlarm.now(loop)))
        tryAgain()
    }

    private func tryAgain() {
        guard let retry else { return }
        loop.assumeIsolated().scheduleTask(in: retry) { [weak self] in self?.connect() }
    }

    private func perform(_ actions: [LineGatewayAction]) {
        var bytes = ByteBuffer()
        for action in actions {
            switch action {
            case .send(let message): bytes.writeBytes(LineCodec.encode(message))
            case .close:
                flush(&bytes)
                channel?.close(promise: nil)
                act(action)
            case .opened, .command, .busy, .error, .lost: act(action)
            }
        }
        flush(&bytes)
        alarm.keep(session.deadline) { [weak self] in self?.passTime() }
    }

    private func passTime() { perform(session.pass(to: LineAlarm.now(loop))) }

    private func flush(_ bytes: inout ByteBuffer) {
        if bytes.readableBytes > 0 { channel?.writeAndFlush(bytes, promise: nil) }
        bytes.clear()
    }
}

/// Moves the bytes of one connection of a gateway.
private final class LineGatewayHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let gateway: LineGateway
    private let lines = NIOSingleStepByteToMessageProcessor(LineDecoder())

    init(_ gateway: LineGateway) { self.gateway = gateway }

    func channelActive(context: ChannelHandlerContext) { gateway.connected(context.channel) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // The decoder never throws.
        try? lines.process(buffer: unwrapInboundIn(data)) { gateway.receive($0, from: context.channel) }
    }

    func channelInactive(context: ChannelHandlerContext) { gateway.disconnected(context.channel) }
    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
