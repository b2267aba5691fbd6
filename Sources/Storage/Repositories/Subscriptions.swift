public import Domain

/// Which numbers are tied to which children.
public struct Subscriptions {
    let database: Database
    public init(_ database: Database) { self.database = database }

    /// What became of a wish to subscribe.
    public enum Addition: Hashable, Sendable {
        case added, already
        /// The child has as many numbers as it may have.
        case full
        case noSuchStudent
    }

    /// Ties a number to a child, by the code that the child has now.
    ///
    /// A tie that was ended keeps its age when it comes back, but not where it had ended before the oldest of the others began: such a
    /// number may have changed hands.
    public func add(_ phone: PhoneNumber, to student: StudentID, at now: Instant) throws(StoreError) -> Addition {
        guard try database.exists("SELECT 1 FROM students WHERE student_id = \(student)") else { return .noSuchStudent }
        if try isActive(phone, of: student) { return .already }
        guard try count(of: student) < Subscription.limit else { return .full }
        try database.execute(
            """
            INSERT INTO subscriptions (phone, student_id, since, code_hash)
            SELECT \(phone), student_id, \(now), code_hash FROM students WHERE student_id = \(student)
            ON CONFLICT (phone, student_id) DO UPDATE SET
                since = CASE WHEN ended_at < (SELECT MIN(o.since) FROM subscriptions o WHERE o.phone = \(phone) AND o.ended_at IS NULL)
                    THEN excluded.since ELSE MIN(since, excluded.since) END,
                code_hash = excluded.code_hash, ended_at = NULL, ended_reason = NULL
            """)
        return .added
    }

    /// - Returns: whether there was an active one.
    @discardableResult
    public func end(
        _ phone: PhoneNumber, of student: StudentID, at now: Instant, reason: SubscriptionEndReason = .caller
    ) throws(StoreError) -> Bool {
        try database.execute(
            """
            UPDATE subscriptions SET ended_at = \(now), ended_reason = \(reason)
            WHERE phone = \(phone) AND student_id = \(student) AND ended_at IS NULL
            """) > 0
    }

    public func isActive(_ phone: PhoneNumber, of student: StudentID) throws(StoreError) -> Bool {
        try database.exists(
            "SELECT 1 FROM subscriptions WHERE phone = \(phone) AND student_id = \(student) AND ended_at IS NULL")
    }

    /// The number has an active subscription to any child.
    public func hasAny(_ phone: PhoneNumber) throws(StoreError) -> Bool {
        try database.exists("SELECT 1 FROM subscriptions WHERE phone = \(phone) AND ended_at IS NULL")
    }

    /// How many numbers the child has.
    public func count(of student: StudentID) throws(StoreError) -> Int {
        try database.number("SELECT COUNT(*) FROM subscriptions WHERE student_id = \(student) AND ended_at IS NULL")
    }

    /// All of a child, the ended ones too.
    public func all(of student: StudentID) throws(StoreError) -> [Subscription] {
        try database.all(
            """
            SELECT phone, student_id, since, ended_at, ended_reason FROM subscriptions WHERE student_id = \(student) ORDER BY since, phone
            """
        ) { row throws(StoreError) in
            let subscription = Subscription(phone: try row.value(), student: try row.id(), since: try row.instant())
            guard let at = try row.optionalInstant() else { return subscription }
            var ended = subscription
            ended.ended = SubscriptionEnd(at: at, reason: try row.value())
            return ended
        }
    }

    /// The children of a number, as a caller is recognised by it: one statement, those whom it may not open now among them.
    public func children(of phone: PhoneNumber) throws(StoreError) -> [SubscribedChild] {
        try database.all(
            """
            SELECT s.student_id, s.given_name, s.family_name, c.class_id, c.name, c.year, o.school_id, o.language, s.status, o.active,
                EXISTS (
                    SELECT 1 FROM guardian_phones p JOIN guardianships g ON g.guardian_id = p.guardian_id
                    WHERE p.phone = u.phone AND g.student_id = u.student_id AND g.rights = 'ended')
            FROM subscriptions u JOIN students s ON s.student_id = u.student_id JOIN classes c ON c.class_id = s.class_id
                JOIN schools o ON o.school_id = c.school_id
            WHERE u.phone = \(phone) AND u.ended_at IS NULL ORDER BY s.given_name, s.student_id
            """, SubscribedChild.read)
    }
}
