public import Domain

/// What a number has heard to its end. For a withheld number nothing is kept, so none can be given.
public struct Heard {
    let database: Database
    public init(_ database: Database) { self.database = database }

    /// A number has heard an entry in a version; a later version is news again.
    public func note(
        _ key: EntryKey, version: Int, of student: StudentID, by phone: PhoneNumber, at now: Instant
    ) throws(StoreError) {
        try database.execute(
            """
            INSERT INTO heard (kind, entry_id, phone, version, student_id, heard_at)
            VALUES (\(key.kind), \(key.id), \(phone), \(version), \(student), \(now))
            ON CONFLICT (kind, entry_id, phone) DO UPDATE SET version = excluded.version, heard_at = excluded.heard_at
            WHERE excluded.version > heard.version
            """)
        try database.execute(
            "INSERT INTO listeners (phone, student_id, since) VALUES (\(phone), \(student), \(now)) ON CONFLICT DO NOTHING")
    }

    /// The version of the entry that the number has heard; `nil`: none.
    public func version(of key: EntryKey, by phone: PhoneNumber) throws(StoreError) -> Int? {
        try database.first(
            "SELECT version FROM heard WHERE kind = \(key.kind) AND entry_id = \(key.id) AND phone = \(phone)"
        ) { row throws(StoreError) in try row.integer() }
    }
}
