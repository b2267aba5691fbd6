public import Domain

extension Outbox {
    public func find(_ id: Int64) throws(StoreError) -> Notice? {
        try database.first("SELECT \(trusted: Self.columns) FROM notices WHERE notice_id = \(id)", Self.read)
    }

    /// What is due, what has waited longest first.
    public func due(at now: Instant, limit: Int) throws(StoreError) -> [Notice] {
        try database.all(
            """
            SELECT \(trusted: Self.columns) FROM notices WHERE state = 'queued' AND next_at <= \(now) ORDER BY next_at, notice_id
            LIMIT \(limit)
            """, Self.read)
    }

    /// What of an entry waits to go out for the first time.
    public func waiting(of entry: EntryKey) throws(StoreError) -> [Notice] {
        try database.all(
            """
            SELECT \(trusted: Self.columns) FROM notices
            WHERE entry_id = \(entry.id) AND entry_kind = \(entry.kind) AND state <> 'dropped' AND state = 'queued' AND attempt = 0
            """, Self.read)
    }

    /// The newest first.
    public func all(in states: Set<NoticeState>, of student: StudentID? = nil, limit: Int = 1_000) throws(StoreError) -> [Notice] {
        let words = states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
        let whose: SQL = student.map { id -> SQL in "AND student_id = \(id)" } ?? ""
        return try database.all(
            """
            SELECT \(trusted: Self.columns) FROM notices WHERE state IN (\(trusted: words)) \(whose) ORDER BY notice_id DESC LIMIT \(limit)
            """, Self.read)
    }

    /// Whether a notice of that kind about the child's day goes or went to the address.
    public func tells(
        _ kind: NoticeKind, of student: StudentID, on day: Day, to address: PhoneNumber, besides entry: EntryKey
    ) throws(StoreError) -> Bool {
        try database.exists(
            """
            SELECT 1 FROM notices WHERE student_id = \(student) AND kind = \(kind) AND day = \(day) AND address = \(address)
                AND state <> 'dropped' AND NOT (entry_id = \(entry.id) AND entry_kind = \(entry.kind))
            """)
    }

    /// How many of a kind about a child have gone out in a span of time, to whomever.
    public func count(_ kind: NoticeKind, of student: StudentID, in span: Range<Instant>) throws(StoreError) -> Int {
        try database.number(
            """
            SELECT COUNT(*) FROM notices WHERE student_id = \(student) AND kind = \(kind)
                AND due_at >= \(span.lowerBound) AND due_at < \(span.upperBound) AND attempt > 0 AND state <> 'dropped'
            """)
    }

    /// How many wait, are being handed over, or are in doubt.
    public func openCounts() throws(StoreError) -> [NoticeState: Int] {
        var counts: [NoticeState: Int] = [:]
        try database.each(
            "SELECT state, COUNT(*) FROM notices WHERE state IN ('queued', 'claimed', 'doubtful') GROUP BY state"
        ) { row throws(StoreError) in
            counts[try row.value()] = try row.integer()
        }
        return counts
    }

    static let columns = """
        notice_id, student_id, kind, address, entry_kind, entry_id, day, due_at, state, attempt, parts, handed, text, reason, changed_at
        """

    static func read(_ row: inout SQLRow) throws(StoreError) -> Notice {
        let (id, student, kind) = (try row.integer64(), try row.id(StudentID.self), try row.value(NoticeKind.self))
        let address = try row.value(PhoneNumber.self)
        let subject = try NoticeSubject(&row)
        return Notice(
            id: id, student: student, kind: kind, address: address, subject: subject, day: try row.day(), dueAt: try row.instant(),
            state: try row.value(), attempt: try row.integer(), parts: try row.integer(), handed: try row.integer(),
            text: try row.optionalText(), reason: try row.optionalText(), changedAt: try row.instant())
    }
}
