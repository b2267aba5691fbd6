import NIOCore

/// Going on with a session over this connection.
extension LineHandler {
    func seek(_ hello: GatewayHello, for trunk: LineTrunk) {
        sought = hello.gateway
        let entrance = trunk.entrance
        guard let context, let home = hello.session.flatMap({ sessions?.home(of: $0) }) else { return trunk.goOnAlone() }
        guard !home.loop.inEventLoop else {
            let found = home.trunk.value
            guard found.accepts(hello, from: entrance) else { return trunk.goOnAlone() }
            self.trunk = found
            return found.resume(hello, from: entrance, over: self)
        }
        search = .underWay
        let loop = context.eventLoop
        let handler = NIOLoopBound(self, eventLoop: loop)
        home.loop.execute {
            let found = home.trunk.value
            guard found.accepts(hello, from: entrance) else { return loop.execute { handler.value.goOnAlone() } }
            let port = LineFarPort(handler, on: loop, trunk: found)
            let far = LineFarTrunk(home, port)
            loop.execute { handler.value.join(far) }
            found.resume(hello, from: entrance, over: port)
        }
    }

    /// There is none such: the connection has a session of its own, and what came meanwhile is for that.
    private func goOnAlone() {
        search = .done
        trunk?.goOnAlone()
        for frame in takeFrames() { trunk?.receive(frame, from: self) }
    }

    /// The session that the gateway named goes on over this connection, if it is still there.
    private func join(_ far: LineFarTrunk) {
        search = .done
        if !frames.isEmpty { far.receive(takeFrames()) }
        guard stage != .closing else { return far.inputEnded() }
        trunk = nil
        self.far = far
    }
}
