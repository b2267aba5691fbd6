import NIOCore
import Synchronization

/// The open channels of a server: those that listen, and those of gateways.
final class LineConnections: Sendable {
    private let state = Mutex(State())

    private struct State {
        var phase = Phase.serving
        var listeners: [any Channel] = []
        var gateways: [ObjectIdentifier: any Channel] = [:]
    }

    private enum Phase {
        case serving, stopped
    }

    /// Remembers one that listens; `false`: the server has been stopped.
    func add(listener: any Channel) -> Bool {
        state.withLock { state in
            guard state.phase == .serving else { return false }
            state.listeners.append(listener)
            return true
        }
    }

    /// Remembers a gateway's for as long as it is open; `false`: the server has been stopped.
    func add(_ channel: any Channel) -> Bool {
        let name = ObjectIdentifier(channel)
        let isServing = state.withLock { state in
            guard state.phase == .serving else { return false }
            state.gateways[name] = channel
            return true
        }
        guard isServing else { return false }
        channel.closeFuture.whenComplete { _ in self.state.withLock { $0.gateways[name] = nil } }
        return true
    }

    /// Closes those that listen and tells every gateway. Returns the connections that are still open.
    @discardableResult
    func stop() -> [any Channel] {
        let (listeners, gateways) = state.withLock { state in
            state.phase = .stopped
            return (state.listeners, Array(state.gateways.values))
        }
        for listener in listeners { listener.close(promise: nil) }
        for gateway in gateways { gateway.pipeline.fireUserInboundEventTriggered(LineHandler.Stop()) }
        return gateways
    }
}
