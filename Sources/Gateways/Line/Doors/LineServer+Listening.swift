import Logging
import NIOCore
import NIOPosix
import NIOSSL

extension LineServer {
    /// Serves gateways at all these places until the server is shut down or the task is cancelled.
    ///
    /// `whenReady` is called once all of them listen, with the addresses of those that have one, in their row: where a port was 0 it stands
    /// there.
    /// - Throws: `LineSocketError`, `LineListenerError`; then none is served.
    public func run(_ listeners: [LineListener], whenReady: @Sendable ([LineAddress]) -> Void = { _ in }) async throws {
        var files: [LineSocket] = []
        defer { for file in files { file.remove() } }
        var channels: [any Channel] = []
        do {
            for listener in listeners {
                let channel = try await open(listener, &files)
                channels.append(channel)
                guard connections.add(listener: channel) else { return try await close(channels) }
            }
        } catch {
            try? await close(channels)
            throw error
        }
        log.info("the line protocol is served", metadata: ["listeners": "\(listeners.count)"])
        whenReady(channels.compactMap { $0.localAddress.flatMap(LineAddress.init(socketAddress:)) })
        for channel in channels { try await untilClosed(channel) }
        admission.leaveAll()
        for connection in connections.stop() { try? await connection.closeFuture.get() }
        log.info("the line protocol is served no more")
    }

    private func open(_ listener: LineListener, _ files: inout [LineSocket]) async throws -> any Channel {
        let settings = settings(for: listener)
        let bootstrap = ServerBootstrap(group: group)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.writeBufferWaterMark, value: Self.unread)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try self.receive(channel, settings, listener.certificate) }
            }
        switch listener.place {
        case .file(let path, let mode):
            let socket = try LineSocket(path: path, mode: mode)
            files.append(socket)
            return try await bootstrap.withBoundSocket(socket.descriptor).get()
        case .inherited(let descriptor): return try await bootstrap.withBoundSocket(descriptor).get()
        case .address(let address, _): return try await Self.bind(bootstrap, address)
        }
    }

    static func bind(_ bootstrap: ServerBootstrap, _ address: LineAddress) async throws -> any Channel {
        var bootstrap = bootstrap.serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            // Whom a full queue turns away comes again a second later: too late for a call.
            .serverChannelOption(.backlog, value: 1_024)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            // A peer whose machine is gone is found out, be there a heartbeat or not.
            .childChannelOption(.socketOption(.so_keepalive), value: 1)
        if address.socketAddress.protocol == .inet6 {
            // One address is one listener: 0.0.0.0 is not taken in passing.
            let only = ChannelOptions.Types.SocketOption(level: .ipv6, name: .ipv6_v6only)
            bootstrap = bootstrap.serverChannelOption(only, value: 1)
        }
        do {
            return try await bootstrap.bind(to: address.socketAddress).get()
        } catch let error as IOError {
            throw LineListenerError.cannotListen(address, error.errnoCode)
        }
    }

    /// A connection has come.
    private func receive(_ channel: any Channel, _ settings: LineSettings, _ certificate: LineCertificate?) throws {
        let origin = LineOrigin(channel.remoteAddress)
        guard let seat = try admission.enter(channel, from: origin, at: LineAlarm.now(channel.eventLoop)), connections.add(channel) else {
            throw ChannelError.ioOnClosedChannel
        }
        let pipeline = channel.pipeline.syncOperations
        let door = LineDoor(seat, admission, isSecure: certificate != nil, delays: settings.token != nil) { since in
            self.handler(settings, from: origin, since: since)
        }
        if let certificate { try pipeline.addHandler(NIOSSLServerHandler(context: certificate.context)) }
        try pipeline.addHandler(door)
    }

    private func close(_ channels: [any Channel]) async throws {
        for channel in channels { try? await channel.close().get() }
    }
}
