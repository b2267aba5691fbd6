import NIOCore
import NIOSSL
import Synchronization

/// TLS with the other side. A host may have several addresses, which are tried at once: each attempt has a handshake of its own.
final class KitSecurity: Sendable {
    private let context: NIOSSLContext
    private let host: String
    private let handshakes = Mutex<[ObjectIdentifier: EventLoopFuture<Void>]>([:])

    init(_ context: NIOSSLContext, host: String) {
        self.context = context
        self.host = host
    }

    /// Puts TLS under a new connection, on its event loop.
    func add(to channel: any Channel) throws {
        // An address has no name to ask for (RFC 6066, 3).
        let name = (try? SocketAddress(ipAddress: host, port: 0)) == nil ? host : nil
        let agreed = channel.eventLoop.makePromise(of: Void.self)
        handshakes.withLock { $0[ObjectIdentifier(channel)] = agreed.futureResult }
        do {
            try channel.pipeline.syncOperations.addHandler(NIOSSLClientHandler(context: context, serverHostname: name))
            try channel.pipeline.syncOperations.addHandler(KitHandshake(agreed))
        } catch {
            agreed.fail(error)
            throw error
        }
    }

    /// Waits until TLS is agreed on; a connection where it is not is closed.
    ///
    /// - Throws: `KitUnreachable` with the reason.
    func agree(on channel: any Channel, within patience: TimeAmount) throws {
        let tooLate = channel.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
        defer { tooLate.cancel() }
        do {
            try handshakes.withLock { $0[ObjectIdentifier(channel)] }?.wait()
        } catch {
            channel.close(promise: nil)
            throw KitUnreachable(
                description: "TLS is not agreed on (is its certificate one of --authorities, and for this host?): \(error)")
        }
    }
}
