import NIOCore

/// A connection on another event loop than its session's: what the session writes is handed over there, in its row.
///
/// It is used on the session's loop only.
final class LineFarPort: LinePort {
    private let handler: NIOLoopBound<LineHandler>
    private let loop: any EventLoop
    private weak var trunk: LineTrunk?
    private var messages: [EngineMessage] = []

    /// - Parameter loop: the connection's.
    init(_ handler: NIOLoopBound<LineHandler>, on loop: any EventLoop, trunk: LineTrunk) {
        self.handler = handler
        self.loop = loop
        self.trunk = trunk
    }

    func write(_ message: EngineMessage) { messages.append(message) }

    func flush() {
        trunk?.commit()
        guard !messages.isEmpty else { return }
        let (handler, said) = (handler, messages)
        messages = []
        loop.execute { handler.value.pass(said) }
    }

    func close(afterWriting: Bool) {
        flush()
        let handler = handler
        loop.execute { handler.value.close(afterWriting: afterWriting) }
    }

    /// Who is here has been found.
    func seek(_ hello: GatewayHello, for trunk: LineTrunk) {}
}

/// The session as its connection on another event loop sees it.
struct LineFarTrunk: Sendable {
    private let home: LineHome
    private let port: NIOLoopBound<LineFarPort>

    /// Called on the session's loop.
    init(_ home: LineHome, _ port: LineFarPort) {
        self.home = home
        self.port = NIOLoopBound(port, eventLoop: home.loop)
    }

    func receive(_ frames: [LineFrame]) {
        post { trunk, port in
            for frame in frames { trunk.receive(frame, from: port) }
        }
    }

    func inputEnded() { post { $0.inputEnded(from: $1) } }
    func peerIsSlow() { post { $0.peerIsSlow(from: $1) } }
    func stop() { post { trunk, _ in trunk.stop() } }

    private func post(_ work: @escaping @Sendable (LineTrunk, LineFarPort) -> Void) {
        home.loop.execute { work(home.trunk.value, port.value) }
    }
}
