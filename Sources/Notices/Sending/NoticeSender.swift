public import Domain
public import Logging
public import NIOCore
import NIOPosix
public import Storage

/// Sends what is due: claims it in the store, hands it to the gateway, and settles what came of it.
///
/// A notice is claimed on the disk before the gateway hears of it, so whatever happens it is handed over once. What was claimed when the
/// service ended is in doubt, and stays so until a report or a person says more. Each is handed over by itself, so one that hangs keeps no
/// other waiting.
public final class NoticeSender: Sendable {
    private let claims: NoticeClaims
    private let gateway: KannelGateway
    private let settings: KannelSettings
    private let clock: @Sendable () -> Instant
    private let log: Logger
    private let thread: NIOThreadPool
    private let settling: NoticeSettling
    private let flights: NoticeFlights
    private let wakes: AsyncStream<Void>
    private let wake: AsyncStream<Void>.Continuation

    /// - Parameter dial: the number of the line.
    public convenience init(
        _ store: Store, _ settings: KannelSettings, dial: String, loops: any EventLoopGroup, log: Logger,
        clock: @escaping @Sendable () -> Instant
    ) {
        self.init(store, settings, dial: dial, loops: loops, log: log, patience: KannelGateway.usualPatience, clock: clock)
    }

    /// - Parameter patience: how long an answer of the gateway may take.
    init(
        _ store: Store, _ settings: KannelSettings, dial: String, loops: any EventLoopGroup, log: Logger, patience: TimeAmount,
        clock: @escaping @Sendable () -> Instant
    ) {
        self.settings = settings
        self.clock = clock
        self.log = log
        claims = NoticeClaims(store, NoticeDesk(service: settings.service, dial: dial))
        gateway = KannelGateway(on: loops, patience: patience)
        thread = NIOThreadPool(numberOfThreads: 1)
        (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        flights = NoticeFlights(most: NoticeClaims.atOnce) { [wake] in wake.yield() }
        settling = NoticeSettling(claims, thread: thread, clock: clock, log: log) { [flights] in flights.end($0) }
    }

    /// There may be something due.
    public func stir() { wake.yield() }

    /// No more is claimed; `run` returns when what was claimed is settled.
    public func end() { wake.finish() }

    /// Sends until `end` is called; someone must stir it at least as often as notices shall go out that fall due by time alone.
    ///
    /// - Parameter reports: makes the addresses at which delivery reports are taken.
    public func run(reports: NoticeReports) async {
        thread.start()
        let left = await attempt { try $0.doubtLeft(at: $1) } ?? 0
        if left > 0 { log.warning("notices are in doubt: see schoolbell notices list --state doubtful", metadata: ["count": "\(left)"]) }
        await withDiscardingTaskGroup { group in
            for await _ in wakes { await send(reports, in: &group) }
        }
        await settling.flush()
        await gateway.close()
        try? await thread.shutdownGracefully()
    }

    /// Claims what is due as far as there is room, and has it handed over.
    private func send(_ reports: NoticeReports, in group: inout DiscardingTaskGroup) async {
        await settling.flush()
        while let room = flights.room() {
            guard let batch = await attempt({ try $0.claim(at: $1, limit: room) }) else { return }
            flights.begin(batch.claims.count)
            for claim in batch.claims { group.addTask { self.settling.add(await self.hand(claim, reports)) } }
            guard batch.mayBeMore else { return }
        }
    }

    /// Hands over the parts that the gateway has not taken yet.
    private func hand(_ claim: NoticeClaims.Claim, _ reports: NoticeReports) async -> NoticeClaims.Outcome {
        var notice = claim.notice
        for part in notice.handed..<claim.text.parts.count {
            let query = KannelQuery(settings: settings, notice: notice, text: claim.text, reports: reports.url(of: notice.id, part: part))
            let outcome = await gateway.hand(over: query.url(part: part))
            guard outcome == .taken else { return NoticeClaims.Outcome(notice: notice, handOver: outcome) }
            notice.handed += 1
        }
        return NoticeClaims.Outcome(notice: notice, handOver: .taken)
    }

    @discardableResult
    private func attempt<T: Sendable>(_ work: @escaping @Sendable (NoticeClaims, Instant) throws -> T) async -> T? {
        do {
            return try await thread.runIfActive { [claims, clock] in try work(claims, clock()) }
        } catch {
            log.error("notices cannot be sent", metadata: ["reason": "\(error)"])
            return nil
        }
    }
}
