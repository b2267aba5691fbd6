import Gateways
import Logging
import NIOCore
import NIOPosix
import Storage
import Web

/// Serves sounds over HTTP to gateways on other machines, where the settings want it (`clips`).
public final class ClipService: Sendable {
    private let premises: Premises
    private let place: Configuration.ClipPlace?
    private let certificate: LineCertificate?
    private let signed: SignedLinks
    private let counts: ClipCounts

    /// So many connections at once: a gateway needs one for each call whose sound is on its way.
    private static let connections = 1_000

    /// - Throws: `Configuration.Fault`, where the certificate cannot be read.
    public init(_ premises: Premises) throws {
        self.premises = premises
        place = premises.configuration.clips
        certificate = try place?.openCertificate()
        counts = ClipCounts(premises.metrics)
        signed = SignedLinks(premises.store.vault, shelves: premises.shelves, clock: premises.clock)
    }

    /// Makes the addresses; `nil`: no sounds are served.
    var links: (any ClipLinks)? { place == nil ? nil : signed }

    var certificates: [LineCertificate] { certificate.map { [$0] } ?? [] }

    /// Serves as long as the body runs.
    ///
    /// - Parameter body: is told under which address gateways find sounds; `nil`: nowhere.
    /// - Throws: `WebFault`, and what the body throws.
    public func serve(while body: (String?) async throws -> Void) async throws {
        guard let place else { return try await body(nil) }
        let threads = NIOThreadPool(numberOfThreads: 2)
        threads.start()
        let served: Result<Void, any Error>
        do { served = .success(try await serve(at: place, on: threads, body)) } catch { served = .failure(error) }
        signed.serve(under: nil)
        try await threads.shutdownGracefully()
        try served.get()
    }

    private func serve(
        at place: Configuration.ClipPlace, on threads: NIOThreadPool, _ body: (String?) async throws -> Void
    ) async throws {
        let door = ClipDoor(
            links: signed, board: premises.board, threads: threads, counts: counts, log: premises.log, prefix: place.prefix)
        var secure: (@Sendable () -> any ChannelHandler)?
        if let certificate { secure = { certificate.handler() } }
        let server = WebServer(
            host: place.host, port: place.address.port, secure: secure, connections: Self.connections, routes: door.routes,
            log: premises.log)
        try await server.run(while: { port in
            let address = place.url(at: port)
            signed.serve(under: address)
            premises.log.info("sounds are served", metadata: ["address": "\(address)"])
            try await body(address)
        })
    }
}

extension Premises {
    /// What has an address: clips, the recordings that take a phrase's place, what was put together for Asterisk; and where messages go.
    var shelves: ClipShelves {
        ClipShelves([
            ("clips", clipsFolder), ("prompts", editions.kept.folder + "/files"), ("agi", switchSounds), ("messages", recordingsFolder),
        ])
    }
}
