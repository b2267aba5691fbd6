import Dialplans
import NIOCore
import NIOTLS

/// Stands before a connection's session: ends handshakes that never end and connections that say nothing, lets those wait whose address
/// gave wrong tokens, and tells the gate who has said hello.
final class LineDoor: ChannelInboundHandler, ChannelOutboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// What became of a hello; the session's handler sends it out, as an event.
    enum Greeting: Sendable {
        case admitted, denied

        /// What a message makes of the hello before it; `nil`: nothing.
        init?(_ message: EngineMessage) {
            switch message {
            case .hello: self = .admitted
            case .link(.error(let error)) where error.code == .denied: self = .denied
            case .link, .call: return nil
            }
        }
    }

    /// Makes the handler of the session; its time before the hello counts from `since`.
    typealias Open = (_ since: Milliseconds) -> LineHandler

    private let seat: LineSeat
    private let admission: LineAdmission
    private let delays: Bool
    private let open: Open
    private var state: State
    private var clock: Scheduled<Void>?
    private var greeting: Greeting?

    private enum State {
        case handshaking
        /// Nothing has been said yet.
        case listening(since: Milliseconds)
        /// What was said waits.
        case waiting([ByteBuffer], Session)
        case open
        case closed
    }

    private enum Session {
        case unmade
        /// It waits for the rest of a hello.
        case made
    }

    /// - Parameter delays: a hello waits after wrong tokens of its address: not where no token is asked for.
    init(_ seat: LineSeat, _ admission: LineAdmission, isSecure: Bool, delays: Bool, open: @escaping Open) {
        self.seat = seat
        self.admission = admission
        self.delays = delays
        self.open = open
        state = isSecure ? .handshaking : .listening(since: 0)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch state {
        // A hello may come in pieces: until it is answered each of them is asked about.
        case .open where greeting != nil || mayPass(context): context.fireChannelRead(data)
        case .open: hold(context, unwrapInboundIn(data), .made)
        case .waiting(let said, let session): state = .waiting(said + [unwrapInboundIn(data)], session)
        case .handshaking, .closed: break
        case .listening where !mayPass(context): hold(context, unwrapInboundIn(data), .unmade)
        case .listening(let since):
            letIn(context, since: since)
            context.fireChannelRead(data)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch (state, event) {
        case (.handshaking, TLSUserEvent.handshakeCompleted): listen(context)
        case (.open, _): context.fireUserInboundEventTriggered(event)
        case (_, is LineHandler.Stop), (.listening, ChannelEvent.inputClosed), (.handshaking, ChannelEvent.inputClosed): close(context)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        guard let greeting = event as? Greeting else { return context.triggerUserOutboundEvent(event, promise: promise) }
        self.greeting = greeting
        switch greeting {
        case .admitted: admission.greeted(seat, at: now(context))
        case .denied: admission.denied(seat.origin, at: now(context))
        }
        promise?.succeed()
    }

    func channelInactive(context: ChannelHandlerContext) {
        clock?.cancel()
        state = .closed
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if case .open = state { return context.fireErrorCaught(error) }
        // A handshake that fails is the peer's affair, and anybody can make one fail.
        close(context)
    }
}

extension LineDoor {
    private func begin(_ context: ChannelHandlerContext) {
        switch state {
        case .handshaking: limit(context, LineLimits.handshakeWithin) { $0.close($1) }
        case .listening(since: 0): listen(context)
        case .listening, .waiting, .open, .closed: break
        }
    }

    private func listen(_ context: ChannelHandlerContext) {
        state = .listening(since: now(context))
        limit(context, LineSettings.helloWithin) { door, context in
            // The session has the last word on silence, and says it at once.
            if case .listening(let since) = door.state { door.letIn(context, since: since) }
        }
    }

    private func waitingTime(_ context: ChannelHandlerContext) -> Milliseconds {
        delays ? admission.wait(seat.origin, at: now(context)) : 0
    }
    private func mayPass(_ context: ChannelHandlerContext) -> Bool { waitingTime(context) <= 0 }

    /// Its address gave wrong tokens: what it says is heard later.
    private func hold(_ context: ChannelHandlerContext, _ said: ByteBuffer, _ session: Session) {
        state = .waiting([said], session)
        context.channel.setOption(.autoRead, value: false).assumeIsolated().whenFailure { _ in context.close(promise: nil) }
        limit(context, waitingTime(context)) { $0.endWait($1) }
    }

    private func endWait(_ context: ChannelHandlerContext) {
        guard case .waiting(let said, let session) = state else { return }
        switch session {
        case .unmade: letIn(context, since: now(context))
        case .made: state = .open
        }
        for bytes in said { context.fireChannelRead(wrapInboundOut(bytes)) }
        context.fireChannelReadComplete()
        context.channel.setOption(.autoRead, value: true).assumeIsolated().whenFailure { _ in context.close(promise: nil) }
    }

    private func letIn(_ context: ChannelHandlerContext, since: Milliseconds) {
        clock?.cancel()
        state = .open
        do {
            try context.pipeline.syncOperations.addHandler(open(since), position: .after(self))
        } catch {
            close(context)
        }
    }

    private func close(_ context: ChannelHandlerContext) {
        state = .closed
        context.close(promise: nil)
    }

    private func limit(_ context: ChannelHandlerContext, _ time: Milliseconds, _ act: @escaping (LineDoor, ChannelHandlerContext) -> Void) {
        clock?.cancel()
        clock = context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(Int64(time))) { [weak self] in
            if let self { act(self, context) }
        }
    }

    private func now(_ context: ChannelHandlerContext) -> Milliseconds { LineAlarm.now(context.eventLoop) }
}
