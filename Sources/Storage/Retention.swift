public import Domain
import Foundation

/// How long what is known of calls is kept, in days.
public struct Retention: Hashable, Sendable {
    /// A call's journal with its values; then times, states and causes are kept.
    public var callRecords = 30
    /// What was heard by whom: a school year and one more.
    public var accessLog = 730
    public var heard = 730
    /// Voice messages, with their numbers and times.
    public var voiceMessages = 30
    /// Outcomes of changes: longer than any call lasts.
    public var changes = 2
    /// That an entry was removed: longer than it can be on its way.
    public var removals = 92
    /// The words of notices: three months; then that and when they went, as long as what was heard.
    public var noticeTexts = 92

    public init() {}
}

extension Database {
    /// Takes away what is kept no longer.
    public func prune(_ retention: Retention, at now: Instant) throws(StoreError) {
        func before(_ days: Int) -> Instant { now.adding(minutes: -days * 24 * 60) }
        // By an index of the calls that have records: all calls that ever were would hold up the line every hour.
        let old: SQL = "began_at < \(before(retention.callRecords)) AND records IS NOT NULL"
        try execute("DELETE FROM call_students WHERE call_id IN (SELECT call_id FROM calls WHERE \(old))")
        try execute("UPDATE calls SET records = NULL WHERE \(old)")
        try execute("DELETE FROM access_log WHERE at < \(before(retention.accessLog))")
        try execute("DELETE FROM heard WHERE heard_at < \(before(retention.heard))")
        try execute(
            """
            DELETE FROM listeners WHERE since < \(before(retention.heard)) AND NOT EXISTS (
                SELECT 1 FROM heard h WHERE h.student_id = listeners.student_id AND h.phone = listeners.phone)
            """)
        // Those that are erased go when their files have gone.
        try execute("DELETE FROM voice_messages WHERE left_at < \(before(retention.voiceMessages)) AND erased = 0")
        try execute("UPDATE notices SET text = NULL WHERE text IS NOT NULL AND changed_at < \(before(retention.noticeTexts))")
        try execute("DELETE FROM notices WHERE changed_at < \(before(retention.heard)) AND state <> 'queued'")
        // A test of a day that is long past is not told again.
        try execute("DELETE FROM tests_told WHERE day < \(before(retention.noticeTexts).day(in: .gmt))")
        try execute("DELETE FROM removed_entries WHERE noted_at < \(before(retention.removals))")
        try execute("DELETE FROM changes_done WHERE done_at < \(before(retention.changes))")
    }
}
