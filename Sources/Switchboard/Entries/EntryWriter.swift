import Domain
import Foundation
import Intake
import NIOPosix
import Storage
import Synchronization

/// Brings requests into the store, all those together that wait at the moment: one commit to the disk serves them all.
///
/// A commit costs the disk some milliseconds whatever is in it, so many requests at a time are little slower than one. But no transaction
/// has more than `mostTogether` entries, however many wait or come in one request: whoever else writes is not kept waiting.
final class EntryWriter: Sendable {
    /// More entries than this do not wait: the sender is told to come again.
    static let mostWaiting = 40_000
    /// Entries in one transaction.
    static let mostTogether = 1_000

    struct Job: Sendable {
        let items: [EntryItem]
        let right: TokenRight
        let done: @Sendable (Result<EntryReceipt, any Error>) -> Void
    }

    /// What else is written with the changes of a request, in the same transaction.
    typealias Plan = @Sendable (Database, [EntryChange], Instant) throws -> Void

    /// Too many entries wait.
    struct Busy: Error {}

    private let store: Store
    private let clock: WallClock
    private let thread: NIOThreadPool
    private let told: @Sendable ([EntryChange]) -> Void
    private let plan: Plan
    private let waiting = Mutex<[Job]>([])

    /// - Parameters:
    ///   - thread: of its own: the store has one writer.
    ///   - plan: writes what follows from changes: their notices.
    ///   - told: hears of what was changed, once it is on the disk.
    init(
        _ store: Store, clock: WallClock, thread: NIOThreadPool, plan: @escaping Plan = { _, _, _ in },
        told: @escaping @Sendable ([EntryChange]) -> Void
    ) {
        self.store = store
        self.clock = clock
        self.thread = thread
        self.plan = plan
        self.told = told
    }

    /// - Returns: once all that was accepted is on the disk.
    /// - Throws: `Busy`, `StoreError`.
    func file(_ items: [EntryItem], _ right: TokenRight) async throws -> EntryReceipt {
        try await withCheckedThrowingContinuation { continuation in
            let job = Job(items: items, right: right) { continuation.resume(with: $0) }
            let place = waiting.withLock { jobs -> Int? in
                guard jobs.reduce(items.count, { $0 + $1.items.count }) <= Self.mostWaiting else { return nil }
                jobs.append(job)
                return jobs.count
            }
            guard let place else { return continuation.resume(throwing: Busy()) }
            if place == 1 { thread.submit { _ in self.work() } }
        }
    }

    private func work() {
        while case let jobs = taken(), !jobs.isEmpty { work(jobs) }
    }

    /// Those that have waited longest, as many as fit into one transaction, or a single one that is larger.
    private func taken() -> [Job] {
        waiting.withLock { jobs in
            var room = Self.mostTogether
            let count = jobs.prefix { job in
                room -= job.items.count
                return room >= 0
            }.count
            defer { jobs.removeFirst(min(max(count, 1), jobs.count)) }
            return Array(jobs.prefix(max(count, 1)))
        }
    }

    private func work(_ jobs: [Job]) {
        do {
            if jobs.count == 1 { return try work(inParts: jobs[0]) }
            finish(jobs, try filed(jobs))
        } catch  where jobs.count > 1 {
            // One that the store refuses keeps no other out.
            for job in jobs { work([job]) }
        } catch {
            for job in jobs { job.done(.failure(error)) }
        }
    }

    /// What is written stays, if the store then refuses the rest: sent again, it is unchanged.
    private func work(inParts job: Job) throws {
        var whole = EntryReceipt()
        defer { if !whole.changes.isEmpty { told(whole.changes) } }
        for first in stride(from: 0, to: max(job.items.count, 1), by: Self.mostTogether) {
            let items = Array(job.items[first..<min(first + Self.mostTogether, job.items.count)])
            for receipt in try filed([Job(items: items, right: job.right, done: job.done)]) { whole.add(receipt) }
        }
        job.done(.success(whole))
    }

    private func filed(_ jobs: [Job]) throws -> [EntryReceipt] {
        let now = clock.now
        return try store.write { database in
            try jobs.map { job in
                let receipt = try EntryFiling(database, job.right, at: now).file(job.items)
                try plan(database, receipt.changes, now)
                try Tokens(database).use(job.right.token, "entries: \(receipt.summary)", at: now)
                return receipt
            }
        }
    }

    private func finish(_ jobs: [Job], _ receipts: [EntryReceipt]) {
        for (job, receipt) in zip(jobs, receipts) { job.done(.success(receipt)) }
        let changes = receipts.flatMap(\.changes)
        if !changes.isEmpty { told(changes) }
    }
}
