import Domain

/// The calls that have ended.
public struct CallJournal {
    let database: Database
    public init(_ database: Database) { self.database = database }

    /// Keeps a call. One that is kept already is left as it is: a journal may be folded in twice.
    ///
    /// - Returns: whether it was new.
    @discardableResult
    public func keep(_ call: EndedCall) throws(StoreError) -> Bool {
        guard try !database.exists("SELECT 1 FROM calls WHERE call_id = \(call.id)") else { return false }
        try database.execute("UPDATE counters SET value = value + 1 WHERE name = 'calls'")
        try database.execute(
            """
            INSERT INTO calls (call_id, began_at, ended_at, dialplan, cause, states, records, sequence)
            SELECT \(call.id), \(call.beganAt), \(call.endedAt), \(call.dialplan), \(call.cause), \(call.states.joined(separator: "\n")),
                \(call.records), value FROM counters WHERE name = 'calls'
            """)
        for student in Set(call.students) {
            try database.execute(
                """
                INSERT INTO call_students (student_id, call_id) VALUES (\(student), \(call.id))
                ON CONFLICT (student_id, call_id) DO NOTHING
                """)
        }
        return true
    }

    public func find(_ id: String) throws(StoreError) -> EndedCall? {
        let call = try database.first(
            "SELECT call_id, began_at, ended_at, dialplan, cause, states, records FROM calls WHERE call_id = \(id)", Self.read)
        guard var call else { return nil }
        call.students = try database.all(
            "SELECT student_id FROM call_students WHERE call_id = \(id) ORDER BY student_id"
        ) { row throws(StoreError) in try row.id() }
        return call
    }

    /// The last calls, the one that was kept last first, without their records. A clock that stands or is set back changes nothing in it.
    public func recent(limit: Int = 100) throws(StoreError) -> [EndedCall] {
        try database.all(
            """
            SELECT call_id, began_at, ended_at, dialplan, cause, states, NULL FROM calls ORDER BY sequence DESC LIMIT \(limit)
            """, Self.read)
    }

    /// Gives each call to `body`, without its records, in the order in which they were kept.
    public func each(_ body: (EndedCall) -> Void) throws(StoreError) {
        try database.each(
            "SELECT call_id, began_at, ended_at, dialplan, cause, states, NULL FROM calls ORDER BY sequence"
        ) { row throws(StoreError) in body(try Self.read(&row)) }
    }

    private static func read(_ row: inout SQLRow) throws(StoreError) -> EndedCall {
        EndedCall(
            id: try row.text(), beganAt: try row.instant(), endedAt: try row.instant(), dialplan: try row.text(), cause: try row.text(),
            states: try row.text().split(separator: "\n").map(String.init), records: try row.optionalBytes())
    }
}
