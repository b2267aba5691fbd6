public import Domain

/// The notices that go out, each once to an address.
public struct Outbox {
    let database: Database
    public init(_ database: Database) { self.database = database }

    /// Puts a notice in, unless there is one of that to that address that was not dropped.
    @discardableResult
    public func queue(_ notice: Notice) throws(StoreError) -> Bool {
        try database.execute(
            """
            INSERT INTO notices (student_id, kind, address, entry_kind, entry_id, day, due_at, next_at, state, changed_at) VALUES (
                \(notice.student), \(notice.kind), \(notice.address), \(notice.subject.word), \(notice.subject.name), \(notice.day),
                \(notice.dueAt), \(notice.dueAt), \(NoticeState.queued), \(notice.changedAt)) ON CONFLICT DO NOTHING
            """) > 0
    }

    /// Takes away what was not sent yet of an entry. That it is not dropped yet is said for the index, which holds no others.
    public func drop(_ entry: EntryKey, reason: String, at now: Instant) throws(StoreError) {
        try database.execute(
            """
            UPDATE notices SET state = \(NoticeState.dropped), reason = \(reason), changed_at = \(now)
            WHERE entry_id = \(entry.id) AND entry_kind = \(entry.kind) AND state <> 'dropped' AND state = 'queued' AND attempt = 0
            """)
    }

    /// Writes where a notice has got to, if it is still where it was when it was claimed; a report that came meanwhile is not undone.
    public func settle(_ notice: Notice, next: Instant? = nil) throws(StoreError) {
        try database.execute(
            """
            UPDATE notices SET state = \(notice.state), reason = \(notice.reason), attempt = \(notice.attempt), parts = \(notice.parts),
                handed = MAX(handed, \(notice.handed)), text = COALESCE(\(notice.text), text), next_at = \(next ?? notice.dueAt),
                changed_at = \(notice.changedAt)
            WHERE notice_id = \(notice.id) AND state IN ('queued', 'claimed')
            """)
    }

    /// What was being handed over when the service ended: nobody knows whether it was.
    ///
    /// - Returns: how many.
    @discardableResult
    public func doubtClaimed(at now: Instant) throws(StoreError) -> Int {
        try database.execute(
            """
            UPDATE notices SET state = \(NoticeState.doubtful), reason = 'the service ended while it was handed over', changed_at = \(now)
            WHERE state = 'claimed'
            """)
    }

    /// Takes a report on one part of a notice, in whatever order they come.
    ///
    /// - Returns: whether there is such a notice.
    @discardableResult
    public func report(_ report: DeliveryReport, of id: Int64, part: Int, at now: Instant) throws(StoreError) -> Bool {
        guard let notice = try find(id), (0..<notice.parts).contains(part) else { return false }
        let arrived = try database.number("SELECT arrived FROM notices WHERE notice_id = \(id)") | (report == .delivered ? 1 << part : 0)
        let isWhole = arrived == (1 << notice.parts) - 1
        // A part that has arrived says of the others only that the operator took the message.
        let state = notice.state.after(report == .delivered && !isWhole ? .accepted : report)
        try database.execute(
            "UPDATE notices SET state = \(state), arrived = \(arrived), changed_at = \(now) WHERE notice_id = \(id)")
        return true
    }

    /// Has a notice tried again that failed or is in doubt.
    ///
    /// - Returns: whether it was one.
    public func retry(_ id: Int64, at now: Instant) throws(StoreError) -> Bool {
        try database.execute(
            """
            UPDATE notices SET state = \(NoticeState.queued), reason = 'retried by hand', handed = 0, arrived = 0, due_at = \(now), next_at = \(now),
                changed_at = \(now) WHERE notice_id = \(id) AND state IN ('failed', 'doubtful')
            """) > 0
    }
}
