import Logging
import NIOCore
import NIOPosix

extension SwitchServer {
    /// Listens at all these addresses from here on, until `stop`.
    /// - Returns: the addresses in their row; where a port was 0 it stands there.
    /// - Throws: `LineListenerError`, or what kept the folder for sounds from being made; then nothing listens.
    public func open(_ listeners: [SwitchListener]) async throws -> [LineAddress] {
        guard !listeners.isEmpty else { return [] }
        try prepareSounds()
        var opened: [LineAddress] = []
        do {
            for listener in listeners {
                let gate = SwitchDoor(listener)
                let channel = try await LineServer.bind(bootstrap(listener, gate), listener.address)
                let address = channel.localAddress.flatMap(LineAddress.init(socketAddress:)) ?? listener.address
                gate.open(as: figures.opened(listener.speaks, at: address.description))
                guard connections.add(listener: channel) else {
                    try await channel.close().get()
                    break
                }
                opened.append(address)
            }
        } catch {
            stop()
            throw error
        }
        log.info("switches are served", metadata: ["listeners": "\(listeners.count)"])
        return opened
    }

    private func bootstrap(_ listener: SwitchListener, _ door: SwitchDoor) -> ServerBootstrap {
        ServerBootstrap(group: group)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try self.receive(channel, listener, door) }
            }
    }

    /// A connection has come.
    private func receive(_ channel: any Channel, _ listener: SwitchListener, _ door: SwitchDoor) throws {
        let now = LineAlarm.now(channel.eventLoop)
        guard door.admits(channel.remoteAddress) else {
            figures.refused(.stranger)
            if let count = door.strangers(at: now) {
                log.warning("connections from addresses that are no peers were closed", metadata: ["count": "\(count)"])
            }
            throw ChannelError.ioOnClosedChannel
        }
        let origin = LineOrigin(channel.remoteAddress)
        guard let seat = try admission.enter(channel, from: origin, at: now), connections.add(channel) else {
            throw ChannelError.ioOnClosedChannel
        }
        let visit = SwitchVisit(listener.speaks, at: door.number, on: (seat, admission), figures, log: log)
        let pipeline = channel.pipeline.syncOperations
        switch listener.speaks {
        case .fastAGI: try pipeline.addHandler(handler(listener.agi, visit, receiver(from: origin)))
        case .eventSocket: try pipeline.addHandler(handler(listener.eventSocket, visit, receiver(from: origin)))
        case .audioSocket: try pipeline.addHandler(handler(settings(listener), visit, receiver(from: origin)))
        }
    }
}
