public import Domain
import Logging
import NIOPosix
public import Web

/// Takes entries over HTTP where the settings want it (`entries`).
public struct EntryService: Sendable {
    private let premises: Premises
    private let told: @Sendable ([EntryChange]) -> Void

    /// - Parameter told: hears of every change that came by itself, once it is on the disk, on the thread that writes; it must not block.
    public init(_ premises: Premises, told: @escaping @Sendable ([EntryChange]) -> Void = { _ in }) {
        self.premises = premises
        self.told = told
    }

    /// Serves as long as the body runs.
    ///
    /// - Parameter body: is told where entries are taken; `nil`: nowhere.
    /// - Throws: `WebFault`, and what the body throws.
    public func serve(while body: (LocalAddress?) async throws -> Void) async throws {
        guard let address = premises.configuration.entries else { return try await body(nil) }
        let (reading, writing) = (NIOThreadPool(numberOfThreads: 2), NIOThreadPool(numberOfThreads: 1))
        reading.start()
        writing.start()
        let served: Result<Void, any Error>
        do {
            try await WebServer(address, routes: [door(reading, writing).route], log: premises.log).serve { bound in
                premises.log.info("entries are taken", metadata: ["address": "\(bound)"])
                try await body(bound)
            }
            served = .success(())
        } catch {
            served = .failure(error)
        }
        try await reading.shutdownGracefully()
        try await writing.shutdownGracefully()
        try served.get()
    }

    private func door(_ reading: NIOThreadPool, _ writing: NIOThreadPool) -> EntryDoor {
        let editions = premises.editions
        return EntryDoor(
            premises.store, scales: { editions.current.scales }, clock: premises.clock, log: premises.log, threads: reading,
            writer: EntryWriter(premises.store, clock: premises.clock, thread: writing, told: told), metrics: premises.metrics)
    }
}
