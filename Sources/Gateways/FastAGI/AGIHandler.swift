import CallCore
import Dialplans
import Logging
import NIOCore

/// Moves the bytes of one connection and keeps its call's time. It decides nothing.
final class AGIHandler: ChannelInboundHandler, AGIPort {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Told to a connection's pipeline when the engine stops.
    struct Stop: Sendable {}

    /// Makes the call of a connection that has begun; called on its event loop.
    typealias MakeCall = (_ loop: any EventLoop, _ port: any AGIPort, _ now: @escaping () -> Milliseconds) -> AGICall

    private let makeCall: MakeCall
    private let log: Logger
    private let lines = NIOSingleStepByteToMessageProcessor(LineDecoder())
    private var context: ChannelHandlerContext?
    private var call: AGICall?
    private var unsent = ByteBuffer()
    private var alarm: (at: Milliseconds, task: Scheduled<Void>)?

    init(log: Logger, makeCall: @escaping MakeCall) {
        self.log = log
        self.makeCall = makeCall
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
        // The decoder never throws.
        try? lines.process(buffer: unwrapInboundIn(data)) { call?.receive($0) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is Stop: call?.stop()
        case ChannelEvent.inputClosed: call?.inputEnded()
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        call?.inputEnded()
        forget()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        log.notice("a connection from Asterisk broke", metadata: ["reason": "\(error)"])
        context.close(promise: nil)
    }

    func handlerRemoved(context: ChannelHandlerContext) { forget() }

    // MARK: The port

    func write(_ line: [UInt8]) { unsent.writeBytes(line) }

    func flush() {
        guard let context else { return }
        if unsent.readableBytes > 0 {
            let bytes = unsent
            unsent = ByteBuffer()
            context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
        }
        keepTime(context)
    }

    func close() {
        guard let context else { return }
        flush()
        context.close(promise: nil)
    }

    private func begin(_ context: ChannelHandlerContext) {
        guard call == nil else { return }
        let loop = context.eventLoop
        call = makeCall(loop, self) { Int(loop.now.uptimeNanoseconds / 1_000_000) }
        keepTime(context)
    }

    /// An alarm that comes too early finds nothing to do and is set anew.
    private func keepTime(_ context: ChannelHandlerContext) {
        guard let deadline = call?.session.deadline else { return }
        if let alarm, alarm.at <= deadline { return }
        alarm?.task.cancel()
        let time = NIODeadline.uptimeNanoseconds(UInt64(deadline) * 1_000_000)
        let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: time) { [weak self] in
            self?.alarm = nil
            self?.call?.passTime()
            if let context = self?.context { self?.keepTime(context) }
        }
        alarm = (deadline, task)
    }

    private func forget() {
        alarm?.task.cancel()
        alarm = nil
        call = nil
        context = nil
    }
}
