import CallCore
import Dialplans
import Glibc
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
    private let makeAlarm: (any EventLoop) -> any CallAlarm
    private let visit: SwitchVisit
    private let messages: NIOSingleStepByteToMessageProcessor<Wire.Decoder>
    private var context: ChannelHandlerContext?
    private var call: SwitchCall<Wire.Session>?
    private var unsent = ByteBuffer()
    private var alarm: (any CallAlarm)?

    init(
        _ wire: Wire, visit: SwitchVisit, alarm: @escaping (any EventLoop) -> any CallAlarm = { LineAlarm($0) },
        makeCall: @escaping MakeCall
    ) {
        self.wire = wire
        self.visit = visit
        self.makeCall = makeCall
        makeAlarm = alarm
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
            visit.tell("a switch says what can't be read", "\(error)", .unreadable)
            context.close(promise: nil)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if !context.channel.isWritable {
            visit.tell("a switch does not read what it is sent", "slow", .slow)
            context.close(promise: nil)
        }
        context.fireChannelWritabilityChanged()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is LineHandler.Stop: call?.stop()
        case ChannelEvent.inputClosed: call?.inputEnded()
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        call?.inputEnded()
        visit.left()
        forget()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // Whoever hangs up and leaves our sound unread resets the connection: that is a call's end, and no news.
        if (error as? IOError)?.errnoCode != ECONNRESET { visit.tell("a connection from a switch broke", "\(error)") }
        context.close(promise: nil)
    }

    func handlerRemoved(context: ChannelHandlerContext) { forget() }

    // MARK: The port

    func learn(_ news: SwitchNews) {
        if let context { visit.learn(news, at: LineAlarm.now(context.eventLoop)) }
    }

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
        keepTime()
    }

    func close() {
        flush()
        context?.close(promise: nil)
    }

    private func begin(_ context: ChannelHandlerContext) {
        guard call == nil else { return }
        let loop = context.eventLoop
        alarm = makeAlarm(loop)
        call = makeCall(loop, self) { LineAlarm.now(loop) }
        call?.begin()
    }

    private func keepTime() {
        alarm?.keep(call?.session.deadline) { [weak self] in
            self?.call?.passTime()
            self?.keepTime()
        }
    }

    private func forget() {
        alarm?.stop()
        alarm = nil
        call = nil
        context = nil
    }
}
