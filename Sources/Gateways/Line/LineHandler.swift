import Dialplans
import Logging
import NIOCore

/// Moves the bytes of one connection and keeps its session's time. It decides nothing.
///
/// What is written in one read or one tick goes out with one write.
final class LineHandler: ChannelInboundHandler, LinePort {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// With more than this unread a peer is dropped.
    static let mostUnread = 1 << 20

    /// Told to a connection's pipeline when the engine stops.
    struct Stop: Sendable {}

    /// Makes the trunk of a connection that has begun; called on its event loop.
    typealias MakeTrunk = (_ loop: any EventLoop, _ port: any LinePort, _ now: @escaping () -> Milliseconds) -> LineTrunk

    private let makeTrunk: MakeTrunk
    private let log: Logger
    private let figures: LineFigures
    private let lines = NIOSingleStepByteToMessageProcessor(LineDecoder())
    private(set) var context: ChannelHandlerContext?
    let sessions: LineSessions?
    /// The session's, on this loop; or where it lives on another.
    var trunk: LineTrunk?
    var far: LineFarTrunk?
    /// Who wants to go on with a session.
    var sought: GatewayName?
    var search = Search.done
    /// What came while the session was sought, or is for one on another loop.
    private(set) var frames: [LineFrame] = []
    private var unsent = ByteBuffer()
    private(set) var stage = Stage.idle

    enum Stage {
        case idle, reading, closing
    }

    enum Search {
        /// Another loop is asked for the session: what comes meanwhile waits.
        case underWay
        case done
    }

    /// - Parameter sessions: those that a gateway may go on with.
    init(log: Logger, figures: LineFigures = LineFigures(), sessions: LineSessions? = nil, makeTrunk: @escaping MakeTrunk) {
        self.log = log
        self.figures = figures
        self.sessions = sessions
        self.makeTrunk = makeTrunk
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        if context.channel.isActive { begin(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard stage != .closing else { return }
        stage = .reading
        // The decoder never throws.
        try? lines.process(buffer: unwrapInboundIn(data)) { take($0) }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if stage == .reading { stage = .idle }
        flush()
        context.fireChannelReadComplete()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if !context.channel.isWritable, stage != .closing {
            log.warning("a gateway does not read what it is sent")
            trunk?.peerIsSlow(from: self)
            far?.peerIsSlow()
        }
        context.fireChannelWritabilityChanged()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is Stop:
            if trunk == nil, far == nil { return context.close(promise: nil) }
            trunk?.stop()
            far?.stop()
        case ChannelEvent.inputClosed: inputEnded()
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        stage = .closing
        inputEnded()
        if trunk != nil || far != nil { log.info("a gateway's connection has ended") }
        forget()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        log.notice("a connection broke", metadata: ["reason": "\(error)"])
        context.close(promise: nil)
    }

    func handlerRemoved(context: ChannelHandlerContext) { forget() }
}

// MARK: - The port

extension LineHandler {
    func write(_ message: EngineMessage) {
        if let greeting = LineDoor.Greeting(message) { context?.triggerUserOutboundEvent(greeting, promise: nil) }
        figures.told(message)
        if case .hello = message, let gateway = trunk?.session.gateway ?? sought {
            figures.greeted(ObjectIdentifier(self), by: gateway)
            log.info("a gateway said hello", metadata: ["gateway": "\(gateway)"])
        }
        unsent.writeBytes(LineCodec.encode(message))
    }

    func flush() {
        guard let context, stage != .reading else { return }
        trunk?.commit()
        if let far, !frames.isEmpty { far.receive(takeFrames()) }
        guard unsent.readableBytes > 0 else { return }
        let bytes = unsent
        unsent = ByteBuffer()
        context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
    }

    /// What the session on another loop says; it may not have heard yet that this connection has ended.
    func pass(_ messages: [EngineMessage]) {
        guard stage != .closing else { return }
        messages.forEach(write)
        flush()
    }

    func close(afterWriting: Bool) {
        guard let context, stage != .closing else { return }
        stage = .closing
        trunk?.commit()
        let bytes = unsent
        unsent = ByteBuffer()
        guard afterWriting else {
            context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
            return context.close(promise: nil)
        }
        let written = context.eventLoop.makePromise(of: Void.self)
        let channel = context.channel
        written.futureResult.whenComplete { _ in channel.close(promise: nil) }
        context.writeAndFlush(wrapOutboundOut(bytes), promise: written)
        // A peer that reads nothing more must not hold the connection open.
        context.eventLoop.scheduleTask(in: .seconds(5)) { channel.close(promise: nil) }
    }

    private func begin(_ context: ChannelHandlerContext) {
        guard trunk == nil, stage != .closing else { return }
        figures.connected(ObjectIdentifier(self))
        let loop = context.eventLoop
        trunk = makeTrunk(loop, self) { LineAlarm.now(loop) }
    }

    private func take(_ frame: LineFrame) {
        switch search {
        case .done where far == nil: trunk?.receive(frame, from: self)
        case .done, .underWay: frames.append(frame)
        }
    }

    func takeFrames() -> [LineFrame] {
        defer { frames = [] }
        return frames
    }

    private func inputEnded() {
        flush()
        trunk?.inputEnded(from: self)
        far?.inputEnded()
    }

    private func forget() {
        figures.left(ObjectIdentifier(self))
        trunk = nil
        far = nil
        context = nil
    }
}
