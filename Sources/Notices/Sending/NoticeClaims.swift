import Domain
import Storage

/// What the sender writes into the store around each handing-over.
struct NoticeClaims: Sendable {
    /// In the hands of the gateway at a time.
    static let atOnce = 64

    struct Claim: Sendable {
        var notice: Notice
        var text: SMSText
    }

    struct Outcome: Sendable {
        var notice: Notice
        var handOver: HandOver
    }

    private let store: Store
    private let desk: NoticeDesk
    private let retries = RetryPlan()

    init(_ store: Store, _ desk: NoticeDesk) {
        self.store = store
        self.desk = desk
    }

    /// At the start: what the last service left claimed.
    @discardableResult
    func doubtLeft(at now: Instant) throws -> Int { try store.whenFree { try store.write { try Outbox($0).doubtClaimed(at: now) } } }

    struct Batch: Sendable {
        var claims: [Claim]
        /// Not all that is due was looked at.
        var mayBeMore: Bool
    }

    /// Claims what is due and may go out, on the disk; what may not is dropped or put off.
    ///
    /// - Parameter limit: how many are looked at, those that have waited longest.
    func claim(at now: Instant, limit: Int = atOnce) throws -> Batch {
        guard try store.read({ try !Outbox($0).due(at: now, limit: 1).isEmpty }) else { return Batch(claims: [], mayBeMore: false) }
        return try store.write { database in
            let times = SchoolTimes(database, at: now)
            let due = try Outbox(database).due(at: now, limit: limit)
            let claims = try due.compactMap { try claim($0, times, database, at: now) }
            return Batch(claims: claims, mayBeMore: due.count == limit)
        }
    }

    private func claim(_ due: Notice, _ times: SchoolTimes, _ database: Database, at now: Instant) throws(StoreError) -> Claim? {
        var notice = due
        notice.changedAt = now
        switch try desk.decide(due, times, database, at: now) {
        case .wait(let moment):
            try Outbox(database).settle(notice, next: moment)
            return nil
        case .drop(let reason):
            (notice.state, notice.reason) = (.dropped, reason)
            try Outbox(database).settle(notice)
            return nil
        case .send(let text, let tests):
            (notice.state, notice.reason) = (.claimed, nil)
            notice.attempt += 1
            notice.parts = text.parts.count
            notice.text = text.parts.joined()
            try Outbox(database).settle(notice)
            for test in tests { try TestsTold(database).add(test, of: notice.student, to: notice.address) }
            return Claim(notice: notice, text: text)
        }
    }

    /// Settles all of them in one transaction.
    func settle(_ outcomes: [Outcome], at now: Instant) throws {
        try store.whenFree {
            try store.write { database in
                for outcome in outcomes { try settle(outcome, Outbox(database), at: now) }
            }
        }
    }

    private func settle(_ outcome: Outcome, _ outbox: Outbox, at now: Instant) throws(StoreError) {
        var notice = outcome.notice
        notice.changedAt = now
        switch outcome.handOver {
        case .taken: notice.state = .sent
        case .refused(let reason): (notice.state, notice.reason) = (.failed, reason)
        case .unknown(let reason): (notice.state, notice.reason) = (.doubtful, reason)
        case .later(let reason):
            guard let next = retries.next(after: notice.attempt, at: now, due: notice.dueAt) else {
                (notice.state, notice.reason) = (.failed, "\(reason), tried \(notice.attempt) times")
                break
            }
            (notice.state, notice.reason) = (.queued, reason)
            return try outbox.settle(notice, next: next)
        }
        try outbox.settle(notice)
    }
}
