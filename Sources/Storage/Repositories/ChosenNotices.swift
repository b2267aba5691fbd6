public import Domain

/// Which notices of a child a parent wants by SMS on their own number, as they chose on the line.
public struct ChosenNotices {
    let database: Database
    public init(_ database: Database) { self.database = database }

    /// The kinds of which the number is told: by the school's list, by choice, and not after a STOP.
    public func told(to phone: PhoneNumber, of student: StudentID) throws(StoreError) -> Set<NoticeKind> {
        guard try !StoppedNumbers(database).contains(phone) else { return [] }
        let kinds = try database.all(
            "SELECT kind FROM sms_recipients WHERE student_id = \(student) AND address = \(phone)"
        ) { row throws(StoreError) in try row.value(NoticeKind.self) }
        return Set(kinds)
    }

    /// Has the number told of a kind from now on, or no more.
    ///
    /// After a STOP the number wanted nothing at all: then this kind of this child is the only one that begins again.
    public func choose(
        _ kind: NoticeKind, of student: StudentID, for phone: PhoneNumber, isWanted: Bool, at now: Instant
    ) throws(StoreError) {
        if isWanted {
            try endStop(of: phone, at: now)
            // Whoever had opted out has changed their mind; the school can still note it again.
            try database.execute(
                """
                UPDATE recipients SET opted_out = 0
                WHERE student_id = \(student) AND kind = \(kind) AND way = \(NoticeWay.sms) AND address = \(phone)
                """)
        }
        try put(kind, of: student, for: phone, isWanted: isWanted, at: now)
    }

    private func endStop(of phone: PhoneNumber, at now: Instant) throws(StoreError) {
        guard try StoppedNumbers(database).contains(phone) else { return }
        let ties = try database.all(
            "SELECT student_id, kind FROM sms_recipients WHERE address = \(phone)"
        ) { row throws(StoreError) in (try row.id(StudentID.self), try row.value(NoticeKind.self)) }
        for (student, kind) in ties { try put(kind, of: student, for: phone, isWanted: false, at: now) }
        try StoppedNumbers(database).start(phone)
    }

    private func put(
        _ kind: NoticeKind, of student: StudentID, for phone: PhoneNumber, isWanted: Bool, at now: Instant
    ) throws(StoreError) {
        try database.execute(
            """
            INSERT INTO chosen_notices (student_id, kind, phone, wanted, at) VALUES (\(student), \(kind), \(phone), \(isWanted), \(now))
            ON CONFLICT (student_id, kind, phone) DO UPDATE SET wanted = excluded.wanted, at = excluded.at
            """)
    }
}
