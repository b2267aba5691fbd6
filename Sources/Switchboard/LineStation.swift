import CallCore
import CoreMetrics
import Dialplans
import Foundation
public import Gateways
import Logging
import NIOCore
import NIOPosix
import Storage

/// The line protocol's end of the switchboard: each gateway session gets an exchange of its own.
public final class LineStation: Sendable {
    private let premises: Premises
    private let group: MultiThreadedEventLoopGroup
    private let threads: Threads
    private let server: LineServer
    private let (handed, listeners): ([LineListener], [LineListener])
    private let switches: SwitchStation
    private let certificates: CertificateWatch
    private let supervisor: Supervisor

    /// - Parameters:
    ///   - loops: how many event loops carry calls; `nil`: one for each core.
    ///   - handed: sockets that take the place of the Unix socket, if there are any.
    ///   - listeners: where gateways may connect besides the Unix socket.
    ///   - switches: where telephone switches connect.
    ///   - clips: where gateways on other machines fetch sounds; `nil`: nowhere.
    ///   - announced: who the calls are that come over AudioSocket.
    ///   - supervisor: hears that the event loops answer.
    public init(
        _ premises: Premises, loops: Int? = nil, handed: [LineListener] = [], listeners: [LineListener] = [],
        switches: [SwitchListener] = [], clips: ClipService? = nil, announced: AnnouncedCalls = AnnouncedCalls(),
        supervisor: Supervisor = .none
    ) {
        (self.premises, self.supervisor) = (premises, supervisor)
        (self.handed, self.listeners) = (handed, listeners)
        certificates = CertificateWatch(listeners.compactMap(\.certificate) + (clips?.certificates ?? []), log: premises.log)
        let threads = Threads(voices: premises.configuration.speechProcesses, premises.metrics)
        self.threads = threads
        group = MultiThreadedEventLoopGroup(numberOfThreads: loops ?? System.coreCount)
        var settings = LineSettings(premises.configuration)
        settings.places.links = clips?.links
        let vault = premises.store.vault
        server = LineServer(
            engine: Engine.name, settings: settings, group: group, log: premises.log, figures: premises.line,
            tokenMark: { Data(vault.keyedHash(Array($0.utf8), for: .gateways)).base64EncodedString() },
            rings: { Self.receiver(on: $0, premises, threads, "line") })
        self.switches = SwitchStation(premises, listeners: switches, links: clips?.links, announced: announced, group: group) { loop in
            Self.receiver(on: loop, premises, threads, "switch")
        }
    }

    /// Serves gateways on a Unix socket and on the other listeners until it is shut down. `whenReady` is given the addresses of these.
    public func serve(socket path: String, whenReady: @Sendable ([LineAddress]) -> Void = { _ in }) async throws {
        let (configuration, loop) = (premises.configuration, group.next())
        let own = LineListener(file: path, mode: configuration.socketMode, trusted: configuration.gatewayTrusted)
        let watchdog = Watchdog(supervisor, loops: group.makeIterator().map(\.self))
        try await withChores {
            watchdog.begin(on: MultiThreadedEventLoopGroup.singleton.next())
            defer { watchdog.end() }
            let watch =
                self.certificates.isIdle
                ? nil
                : loop.scheduleRepeatedTask(initialDelay: .minutes(1), delay: .minutes(1)) { _ in
                    self.readCertificates { $0.reloadChanged() }
                }
            defer { watch?.cancel() }
            await self.restore()
            let switches = try await self.switches.open()
            let served: Result<Void, any Error>
            do {
                served = .success(
                    try await self.server.run((self.handed.isEmpty ? [own] : self.handed) + self.listeners) { whenReady($0 + switches) })
            } catch { served = .failure(error) }
            await self.switches.close()
            try served.get()
        }
    }

    /// Reads the certificates of listeners again; new connections get them.
    public func reload() { readCertificates { $0.reload() } }

    private func readCertificates(_ how: @escaping @Sendable (CertificateWatch) -> Void) {
        threads.store.pool.submit { [certificates] state in
            if state == .active { how(certificates) }
        }
    }

    /// Serves one gateway on the standard streams until it says `bye` or its input ends. On streams nothing beats unless it is asked for.
    public func serve(input: CInt, output: CInt) async throws {
        try await withChores { try await self.server.run(input: input, output: output) }
    }

    /// Serves one Asterisk, whose child this process is, until the call has ended. `transfer` is where its `Dial` finds a number.
    public func serve(agi input: CInt, output: CInt, transfer: String? = nil) async throws {
        try await withChores {
            try await self.switches.serve(
                agi: input, output: output, transfer: transfer, trusted: self.premises.configuration.gatewayTrusted)
        }
    }

    /// Goes on with the sessions that an engine left behind, before any gateway can come back.
    private func restore() async {
        let (premises, threads) = (premises, threads)
        for path in JournalRecovery.files(in: premises.journals) {
            do {
                let goesOn = try await server.restore { loop in
                    guard let left = try premises.left(path), let remains = left.remains else { return nil }
                    let desk = premises.desk(
                        clock: EventLoopClock(loop: loop), pools: threads.pools(on: loop), ledger: premises.ledger(left))
                    return (
                        remains,
                        Exchange(
                            desk: desk, board: premises.board, country: premises.configuration.country, left: left,
                            kept: { premises.editions.edition(of: $0) }, edition: { premises.edition })
                    )
                }
                if !goesOn { try premises.fold(path) }
            } catch {
                premises.log.error("a session that was left behind cannot go on", metadata: ["reason": "\(error)"])
            }
        }
    }

    /// Serves with the chores beside it; whatever comes of it, threads, loops and the store are closed after it.
    private func withChores(_ serve: () async throws -> Void) async throws {
        let chores = Chores(premises, group: group, threads: threads.services.pool)
        chores.begin()
        premises.beganServing()
        let served: Result<Void, any Error>
        do { served = .success(try await serve()) } catch { served = .failure(error) }
        chores.end()
        try await close()
        try served.get()
    }

    public func shutdown() {
        premises.prompts.breakOff()
        server.shutdown()
        switches.stop()
    }

    private func close() async throws {
        for threads in [threads.services, threads.voices, threads.store] { try await threads.finish() }
        try await letLoopsFinish()
        try await group.shutdownGracefully()
        premises.endedServing()
        premises.close()
    }

    /// A connection that ends tells its session, which may live on another loop and answer there: all of that is done before the loops are gone.
    private func letLoopsFinish() async throws {
        for _ in 0..<3 {
            for loop in group.makeIterator() { try await loop.submit {}.get() }
        }
    }

    private static func receiver(on loop: any EventLoop, _ premises: Premises, _ threads: Threads, _ name: String) -> any RingReceiver {
        do {
            let ledger = try premises.ledger(named: "\(name)-\(LineServer.randomCallID())")
            let desk = premises.desk(clock: EventLoopClock(loop: loop), pools: threads.pools(on: loop), ledger: ledger)
            return Exchange(desk: desk, board: premises.board, country: premises.configuration.country) { premises.edition }
        } catch {
            premises.log.error("a gateway's calls cannot be journaled: they are refused", metadata: ["reason": "\(error)"])
            return ClosedExchange()
        }
    }
}

/// Three kinds of work apart, so that a voice that hangs or a store that is busy keeps no service from answering.
private struct Threads: Sendable {
    let services: WorkThreads
    let voices: WorkThreads
    /// The store has one writer, and notes keep their row.
    let store: WorkThreads

    init(voices count: Int, _ metrics: any MetricsFactory) {
        func threads(_ count: Int, _ name: String) -> WorkThreads {
            WorkThreads(count: count, length: Meter(label: "schoolbell_queue_length", dimensions: [("queue", name)], factory: metrics))
        }
        services = threads(8, "services")
        voices = threads(count, "voices")
        store = threads(1, "store")
    }

    func pools(on loop: any EventLoop) -> CallPools {
        CallPools(
            services: EventLoopPool(loop: loop, threads: services), voices: EventLoopPool(loop: loop, threads: voices),
            store: EventLoopPool(loop: loop, threads: store))
    }
}

/// Takes no call: every ring is rejected.
private final class ClosedExchange: RingReceiver {
    func ring(_ leg: any Leg) -> (any LegReceiver)? {
        leg.perform([.reject(.error)])
        return nil
    }
}
