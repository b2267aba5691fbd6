import NIOCore

/// One call on one connection: walks the menu as the load client says. It is used on its event loop only.
final class SwitchCaller<Wire: CallerWire>: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private enum Phase {
        case ringing
        /// The menu sounds.
        case menu
        /// A key was pressed at that moment and is not answered.
        case pressed(UInt64)
        /// A key was answered, and the menu does not sound yet.
        case cut
        /// The last key was pressed.
        case leaving
        case over
    }

    private let load: SwitchLoad<Wire>
    private var wire: Wire
    private var unread = ByteBuffer()
    private var phase = Phase.ringing
    private var context: ChannelHandlerContext?
    /// Keys that are still to be pressed.
    private var left: Int
    /// Keys that came while another was not answered yet.
    private var held: [UInt64] = []

    /// - Parameter keys: so many are pressed as soon as each is answered, and then the last one; `nil`: they are pressed from outside.
    init(_ load: SwitchLoad<Wire>, _ wire: Wire, keys: Int?) {
        self.load = load
        self.wire = wire
        left = keys ?? -1
    }

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        say { $0.greet(into: &$1) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        unread.writeBuffer(&bytes)
        var out = context.channel.allocator.buffer(capacity: 8_192)
        do {
            let orders = try wire.take(&unread, &out)
            unread.discardReadBytes()
            let now = Ticks.now
            for order in orders { take(order, at: now, &out) }
        } catch {
            load.broke(error)
        }
        if out.readableBytes > 0 { context.writeAndFlush(wrapOutboundOut(out), promise: nil) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.context = nil
        guard case .over = phase else { return load.broke(BenchFailure("the server closed a connection in the midst of a call")) }
        load.ended()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    /// Presses a key now, or when the last one is answered.
    func press() {
        let now = Ticks.now
        guard case .menu = phase else { return held.append(now) }
        say { $0.press(UInt8(ascii: "1"), into: &$1) }
        phase = .pressed(now)
    }

    /// Leaves by the menu's last key.
    func leave() {
        guard case .menu = phase else { return left = 0 }
        say { $0.press(UInt8(ascii: "9"), into: &$1) }
        phase = .leaving
    }

    private func take(_ order: SwitchOrder, at now: UInt64, _ out: inout ByteBuffer) {
        switch (order, phase) {
        case (.cut, .pressed(let since)):
            load.answered(since: since, at: now)
            phase = .cut
        case (.sounds, .pressed(let since)):
            load.answered(since: since, at: now)
            sounds(at: now, &out)
        case (.sounds, .ringing):
            sounds(at: now, &out)
            load.isUp()
        case (.sounds, .cut): sounds(at: now, &out)
        case (.hangUp, .leaving): phase = .over
        case (.cut, .leaving): break
        case (.cut, _), (.sounds, _), (.hangUp, _): load.broke(BenchFailure("the server gives an order that fits nothing: \(order)"))
        }
    }

    private func sounds(at now: UInt64, _ out: inout ByteBuffer) {
        if left == 0 {
            wire.press(UInt8(ascii: "9"), into: &out)
            phase = .leaving
        } else if left > 0 || !held.isEmpty {
            left = max(-1, left - 1)
            wire.press(UInt8(ascii: "1"), into: &out)
            phase = .pressed(held.isEmpty ? now : held.removeFirst())
        } else {
            phase = .menu
        }
    }

    private func say(_ body: (inout Wire, inout ByteBuffer) -> Void) {
        guard let context else { return }
        var out = context.channel.allocator.buffer(capacity: 4_096)
        body(&wire, &out)
        if out.readableBytes > 0 { context.writeAndFlush(wrapOutboundOut(out), promise: nil) }
    }
}
