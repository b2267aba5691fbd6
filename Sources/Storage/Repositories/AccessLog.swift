public import Domain

/// What was done with what is known of children, and by whom. Records are added and never changed.
public struct AccessLog {
    let database: Database
    public init(_ database: Database) { self.database = database }

    public func add(_ record: AccessRecord) throws(StoreError) {
        try database.execute(
            """
            INSERT INTO access_log (at, act, who, student_id, kind, entry_id, version, detail, call_id) VALUES (
                \(record.at), \(record.act), \(record.who), \(record.student), \(record.entry?.kind), \(record.entry?.id),
                \(record.version), \(record.detail), \(record.call))
            """)
    }

    /// What is on record of a child, the newest first. Reading it is put on record first.
    public func read(of student: StudentID, by reader: Accessor, at now: Instant, limit: Int = 1_000) throws(StoreError) -> [AccessRecord] {
        try add(AccessRecord(at: now, act: .logRead, who: reader, student: student))
        return try database.all(
            """
            SELECT at, act, who, student_id, kind, entry_id, version, detail, call_id FROM access_log
            WHERE student_id = \(student) ORDER BY at DESC, number DESC LIMIT \(limit)
            """, Self.read)
    }

    /// What was done with a token, the newest first. Reading it is put on record first.
    public func uses(of token: TokenID, by reader: Accessor, at now: Instant, limit: Int = 1_000) throws(StoreError) -> [AccessRecord] {
        try add(AccessRecord(at: now, act: .logRead, who: reader, detail: "token \(token)"))
        return try database.all(
            """
            SELECT at, act, who, student_id, kind, entry_id, version, detail, call_id FROM access_log
            WHERE act = 'token-used' AND who = \(Accessor.token(token)) ORDER BY number DESC LIMIT \(limit)
            """, Self.read)
    }

    private static func read(_ row: inout SQLRow) throws(StoreError) -> AccessRecord {
        var record = AccessRecord(
            at: try row.instant(), act: try row.value(), who: Accessor(stored: try row.text()), student: try row.optionalID())
        let kind = try row.optionalValue(EntryKind.self)
        let entry = try row.optionalID(EntryID.self)
        if let kind, let entry { record.entry = EntryKey(kind, entry) }
        record.version = try row.optionalInteger()
        record.detail = try row.optionalText()
        record.call = try row.optionalText()
        return record
    }
}
