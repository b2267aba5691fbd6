import NIOCore

/// Going on with a session over this connection.
extension LineHandler {
    func seek(_ hello: GatewayHello, for trunk: LineTrunk) {
        sought = hello.gateway
        guard let context, let home = hello.session.flatMap({ sessions?.home(of: $0) }) else { return trunk.goOnAlone() }
        guard !home.loop.inEventLoop else {
            let found = home.trunk.value
            guard found.accepts(hello) else { return trunk.goOnAlone() }
            self.trunk = found
            return found.resume(hello, over: self)
        }
        let loop = context.eventLoop
        let handler = NIOLoopBound(self, eventLoop: loop)
        home.loop.execute {
            let found = home.trunk.value
            guard found.accepts(hello) else { return loop.execute { handler.value.trunk?.goOnAlone() } }
            let port = LineFarPort(handler, on: loop, trunk: found)
            let far = LineFarTrunk(home, port)
            loop.execute { handler.value.join(far) }
            found.resume(hello, over: port)
        }
    }

    /// The session that the gateway named goes on over this connection, if it is still there.
    private func join(_ far: LineFarTrunk) {
        guard stage != .closing else { return far.inputEnded() }
        trunk = nil
        self.far = far
    }
}
