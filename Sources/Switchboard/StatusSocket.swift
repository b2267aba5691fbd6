import Domain
public import Figures
import Foundation
import Gateways
import NIOCore
import NIOPosix
import Storage
import Web

/// Tells how the service is, on a Unix socket that only its own account may open: one JSON document for each connection.
public struct StatusSocket: Sendable {
    private let premises: Premises
    private let path: String
    private let gatewaySocket: String
    private let places: OpenPlaces
    private let registry: FigureRegistry
    private let since: Instant

    /// The socket's name in the data folder.
    public static let fileName = "status.sock"

    /// - Parameters:
    ///   - places: what is open over HTTP.
    ///   - registry: in which the premises count.
    public init(_ premises: Premises, path: String, gatewaySocket: String, places: OpenPlaces, registry: FigureRegistry) {
        self.premises = premises
        self.path = path
        self.gatewaySocket = gatewaySocket
        self.places = places
        self.registry = registry
        since = premises.clock.now
    }

    /// Serves as long as the body runs. The file of a service that is gone is replaced, and goes with the service.
    ///
    /// - Throws: `LineSocketError`, and what the body throws.
    public func serve(while body: () async throws -> Void) async throws {
        let socket = try LineSocket(path: path, mode: 0o600)
        defer { socket.remove() }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        // A backlog of four: whoever watches comes alone.
        let listener = try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 4)
            .childChannelOption(.autoRead, value: false)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(StatusTeller { try self.document() })
                }
            }
            .withBoundSocket(socket.descriptor).get()
        let result: Result<Void, any Error>
        do {
            result = .success(try await body())
        } catch {
            result = .failure(error)
        }
        try? await listener.close()
        try await group.shutdownGracefully()
        try result.get()
    }

    func document() throws -> [UInt8] {
        try [UInt8](
            JSONEncoder().encode(StatusDocument(premises, since: since, gatewaySocket: gatewaySocket, places, registry))
        )
    }
}

/// Writes the document and closes. Whoever does not read it is cut off.
private final class StatusTeller: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private static let patience = TimeAmount.seconds(5)
    private let document: () throws -> [UInt8]

    init(document: @escaping () throws -> [UInt8]) {
        self.document = document
    }

    func channelActive(context: ChannelHandlerContext) {
        let channel = context.channel
        let cut = context.eventLoop.scheduleTask(in: Self.patience) { channel.close(promise: nil) }
        channel.closeFuture.whenComplete { _ in cut.cancel() }
        guard let bytes = try? document() else { return channel.close(promise: nil) }
        channel.writeAndFlush(ByteBuffer(bytes: bytes)).whenComplete { _ in channel.close(promise: nil) }
    }
}
