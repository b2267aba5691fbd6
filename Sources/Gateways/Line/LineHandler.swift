import CallCore
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
    private let lines = NIOSingleStepByteToMessageProcessor(LineDecoder())
    private var context: ChannelHandlerContext?
    private var trunk: LineTrunk?
    private var unsent = ByteBuffer()
    private var stage = Stage.idle
    private var alarm: (at: Milliseconds, task: Scheduled<Void>)?

    private enum Stage {
        case idle, reading, closing
    }

    init(log: Logger, makeTrunk: @escaping MakeTrunk) {
        self.log = log
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
        let known = trunk?.session.gateway
        // The decoder never throws.
        try? lines.process(buffer: unwrapInboundIn(data)) { trunk?.receive($0) }
        if known == nil, let gateway = trunk?.session.gateway { log.info("a gateway said hello", metadata: ["gateway": "\(gateway)"]) }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if stage == .reading { stage = .idle }
        flush()
        context.fireChannelReadComplete()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if !context.channel.isWritable, stage != .closing {
            log.warning("a gateway does not read what it is sent")
            trunk?.peerIsSlow()
        }
        context.fireChannelWritabilityChanged()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is Stop:
            guard let trunk else { return context.close(promise: nil) }
            trunk.stop()
        case ChannelEvent.inputClosed: trunk?.inputEnded()
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        stage = .closing
        trunk?.inputEnded()
        if trunk != nil { log.info("a gateway's session has ended") }
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
    func write(_ message: EngineMessage) { unsent.writeBytes(LineCodec.encode(message)) }

    func flush() {
        guard let context else { return }
        if stage != .reading, unsent.readableBytes > 0 {
            let bytes = unsent
            unsent = ByteBuffer()
            context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
        }
        keepTime(context)
    }

    func close(afterWriting: Bool) {
        guard let context, stage != .closing else { return }
        stage = .closing
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
        let loop = context.eventLoop
        trunk = makeTrunk(loop, self) { Int(loop.now.uptimeNanoseconds / 1_000_000) }
        keepTime(context)
    }

    /// Sees to it that the session's next deadline is kept. An alarm that comes too early finds nothing to do and is set anew.
    private func keepTime(_ context: ChannelHandlerContext) {
        guard let deadline = trunk?.session.deadline else { return }
        if let alarm, alarm.at <= deadline { return }
        alarm?.task.cancel()
        let time = NIODeadline.uptimeNanoseconds(UInt64(deadline) * 1_000_000)
        let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: time) { [weak self] in
            self?.alarm = nil
            self?.trunk?.passTime()
            if let context = self?.context { self?.keepTime(context) }
        }
        alarm = (deadline, task)
    }

    private func forget() {
        alarm?.task.cancel()
        alarm = nil
        trunk = nil
        context = nil
    }
}
