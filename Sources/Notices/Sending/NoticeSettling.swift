import Domain
import Logging
import NIOPosix
import Synchronization

/// Settles outcomes as they come, those together that wait: one that hangs keeps no other in doubt.
final class NoticeSettling: Sendable {
    private let claims: NoticeClaims
    private let thread: NIOThreadPool
    private let clock: @Sendable () -> Instant
    private let log: Logger
    private let settled: @Sendable (Int) -> Void
    private let waiting = Mutex<[NoticeClaims.Outcome]>([])

    /// - Parameters:
    ///   - thread: a single one.
    ///   - settled: is told how many are on the disk now.
    init(
        _ claims: NoticeClaims, thread: NIOThreadPool, clock: @escaping @Sendable () -> Instant, log: Logger,
        settled: @escaping @Sendable (Int) -> Void
    ) {
        self.claims = claims
        self.thread = thread
        self.clock = clock
        self.log = log
        self.settled = settled
    }

    func add(_ outcome: NoticeClaims.Outcome) {
        waiting.withLock { $0.append(outcome) }
        thread.submit { _ in self.work() }
    }

    /// Returns when all that was added before has been tried.
    func flush() async { try? await thread.runIfActive { self.work() } }

    /// What the store does not take waits for the next time.
    private func work() {
        let outcomes = waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
        guard !outcomes.isEmpty else { return }
        do {
            try claims.settle(outcomes, at: clock())
            settled(outcomes.count)
        } catch {
            log.error("what came of notices cannot be written", metadata: ["reason": "\(error)"])
            waiting.withLock { $0 = outcomes + $0 }
        }
    }
}
