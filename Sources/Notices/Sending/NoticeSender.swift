public import Domain
public import Logging
public import NIOCore
import NIOPosix
public import Storage

/// Sends what is due: claims it in the store, hands it to the gateway, and settles what came of it.
///
/// A notice is claimed on the disk before the gateway hears of it, so whatever happens it is handed over once. What was claimed when the
/// service ended is in doubt, and stays so until a report or a person says more.
public final class NoticeSender: Sendable {
    private let claims: NoticeClaims
    private let gateway: KannelGateway
    private let settings: KannelSettings
    private let clock: @Sendable () -> Instant
    private let log: Logger
    private let thread: NIOThreadPool
    private let settling: NoticeSettling
    private let wakes: AsyncStream<Void>
    private let wake: AsyncStream<Void>.Continuation

    /// - Parameter dial: the number of the line.
    public init(
        _ store: Store, _ settings: KannelSettings, dial: String, loops: any EventLoopGroup, log: Logger,
        clock: @escaping @Sendable () -> Instant
    ) {
        self.settings = settings
        self.clock = clock
        self.log = log
        claims = NoticeClaims(store, NoticeDesk(service: settings.service, dial: dial))
        gateway = KannelGateway(on: loops)
        thread = NIOThreadPool(numberOfThreads: 1)
        settling = NoticeSettling(claims, thread: thread, clock: clock, log: log)
        (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
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
        for await _ in wakes {
            while await pass(reports) {}
        }
        await gateway.close()
        try? await thread.shutdownGracefully()
    }

    /// - Returns: whether there may be more.
    private func pass(_ reports: NoticeReports) async -> Bool {
        await settling.flush()
        guard let claimed = await attempt({ try $0.claim(at: $1) }), !claimed.isEmpty else { return false }
        await withTaskGroup(of: Void.self) { group in
            for claim in claimed { group.addTask { self.settling.add(await self.hand(claim, reports)) } }
        }
        await settling.flush()
        return claimed.count == NoticeClaims.atOnce
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
