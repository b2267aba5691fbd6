import CallCore
import Dialplans
import Logging
import NIOCore

/// How a switch's messages and our commands are spelt.
protocol SwitchWire: AnyObject {
    associatedtype Session: SwitchSession
    associatedtype Decoder: NIOSingleStepByteToMessageDecoder where Decoder.InboundOut == Session.Message

    func decoder() -> Decoder
    /// `nil`: a value of it can't be spelt.
    func bytes(of command: Session.Command) -> [UInt8]?
}

/// Told to a connection's pipeline when the engine stops.
struct SwitchStop: Sendable {}

/// Moves the bytes of one connection and keeps its call's time. It decides nothing.
final class SwitchHandler<Wire: SwitchWire>: ChannelInboundHandler, SwitchPort {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer
    typealias Command = Wire.Session.Command

    /// Makes the call of a connection that has begun; called on its event loop.
    typealias MakeCall = (_ loop: any EventLoop, _ port: SwitchHandler<Wire>, _ now: @escaping () -> Milliseconds) -> SwitchCall<
        Wire.Session
    >

    private let wire: Wire
    private let makeCall: MakeCall
    private let log: Logger
    private let messages: NIOSingleStepByteToMessageProcessor<Wire.Decoder>
    private var context: ChannelHandlerContext?
    private var call: SwitchCall<Wire.Session>?
    private var unsent = ByteBuffer()
    private var alarm: (at: Milliseconds, task: Scheduled<Void>)?

    init(_ wire: Wire, log: Logger, makeCall: @escaping MakeCall) {
        self.wire = wire
        self.log = log
        self.makeCall = makeCall
        messages = NIOSingleStepByteToMessageProcessor(wire.decoder())
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
        do {
            try messages.process(buffer: unwrapInboundIn(data)) { call?.receive($0) }
        } catch {
            log.notice("a switch says what can't be read", metadata: ["reason": "\(error)"])
            context.close(promise: nil)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if !context.channel.isWritable {
            log.warning("a switch does not read what it is sent")
            context.close(promise: nil)
        }
        context.fireChannelWritabilityChanged()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is SwitchStop: call?.stop()
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
        log.notice("a connection from a switch broke", metadata: ["reason": "\(error)"])
        context.close(promise: nil)
    }

    func handlerRemoved(context: ChannelHandlerContext) { forget() }

    // MARK: The port

    func write(_ command: Command) -> Bool {
        guard let bytes = wire.bytes(of: command) else { return false }
        unsent.writeBytes(bytes)
        return true
    }

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
        flush()
        context?.close(promise: nil)
    }

    private func begin(_ context: ChannelHandlerContext) {
        guard call == nil else { return }
        let loop = context.eventLoop
        call = makeCall(loop, self) { Int(loop.now.uptimeNanoseconds / 1_000_000) }
        call?.begin()
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
