public import Domain
import Logging
import NIOPosix
public import Notices
import Storage
public import Web

/// Takes entries over HTTP where the settings want it (`entries`), and sends their notices (`sms`).
public struct EntryService: Sendable {
    private let premises: Premises
    private let sms: KannelSettings?
    private let told: @Sendable ([EntryChange]) -> Void

    /// - Parameters:
    ///   - sms: the gateway by which notices go out; `nil`: none are made.
    ///   - told: hears of every change that came by itself, once it is on the disk, on the thread that writes; it must not block.
    public init(_ premises: Premises, sms: KannelSettings? = nil, told: @escaping @Sendable ([EntryChange]) -> Void = { _ in }) {
        self.premises = premises
        self.sms = sms
        self.told = told
    }

    /// Serves as long as the body runs.
    ///
    /// - Parameter body: is told where entries are taken; `nil`: nowhere.
    /// - Throws: `WebFault`, and what the body throws.
    public func serve(while body: (LocalAddress?) async throws -> Void) async throws {
        guard let address = premises.configuration.entries else { return try await body(nil) }
        // Of its own: what is being written and sent is settled after the line has closed the store of the calls.
        let store = try premises.store.again()
        defer { try? store.close() }
        let (reading, writing) = (NIOThreadPool(numberOfThreads: 2), NIOThreadPool(numberOfThreads: 1))
        reading.start()
        writing.start()
        let notices = sms.map { NoticeService(premises, store, $0, threads: reading) }
        let routes = [door(store, reading, writing, notices).route] + (notices?.routes ?? [])
        let served: Result<Void, any Error>
        do {
            try await WebServer(address, routes: routes, log: premises.log).serve { bound in
                premises.log.info("entries are taken", metadata: ["address": "\(bound)"])
                guard let notices else { return try await body(bound) }
                try await notices.serve(base: "http://\(bound)") { try await body(bound) }
            }
            served = .success(())
        } catch {
            served = .failure(error)
        }
        try await reading.shutdownGracefully()
        try await writing.shutdownGracefully()
        try served.get()
    }

    private func door(
        _ store: Store, _ reading: NIOThreadPool, _ writing: NIOThreadPool, _ notices: NoticeService?
    ) -> EntryDoor {
        let (editions, told) = (premises.editions, told)
        let absences = premises.configuration.sms?.absences ?? .first
        let writer = EntryWriter(
            store, clock: premises.clock, thread: writing,
            plan: { database, changes, now in
                guard notices != nil else { return }
                try NoticePlanner(database, absences: absences, at: now).plan(changes)
            },
            told: { changes in
                told(changes)
                notices?.stir()
            })
        return EntryDoor(
            store, scales: { editions.current.scales }, clock: premises.clock, log: premises.log, threads: reading,
            writer: writer, metrics: premises.metrics)
    }
}
