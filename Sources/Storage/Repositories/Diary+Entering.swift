import Domain

extension Diary {
    func put(_ entry: some Stageable, _ now: Instant) throws(StoreError) -> Bool {
        let table = StagedTable.of(type(of: entry).file)
        let columns = try entry.columns(database.vault)
        let sequence = try nextSequence()
        let changed =
            try database.execute(
                SQL(trusted: Self.upsert(table), columns + [.integer(sequence), .integer(now.milliseconds)])) > 0
        if changed { try noteEntry(columns, of: table) }
        return changed
    }

    /// Columns that are set when an entry is corrected; a row that says the same is left as it is.
    private static func upsert(_ table: StagedTable) -> String {
        let set = table.columns.filter { !table.key.contains($0) }
        let differs = set.map { "\(table.name).\($0) IS DISTINCT FROM excluded.\($0)" }.joined(separator: " OR ")
        return """
            INSERT INTO \(table.name) (\(table.columns.joined(separator: ", ")), sequence, received_at, version)
            VALUES (\(String(repeating: "?, ", count: table.columns.count))?, ?, 1)
            ON CONFLICT (\(table.keyList)) DO UPDATE SET \(set.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")),
                sequence = excluded.sequence, received_at = excluded.received_at, version = \(table.name).version + 1
            WHERE \(differs)
            """
    }

    private func nextSequence() throws(StoreError) -> Int64 {
        let next = try database.first(
            "UPDATE counters SET value = value + 1 WHERE name = 'sequence' RETURNING value"
        ) { row throws(StoreError) in try row.integer64() }
        guard let next else { throw .damaged }
        return next
    }

    /// Notes for the class when something was last entered.
    private func noteEntry(_ columns: [SQLValue], of table: StagedTable) throws(StoreError) {
        guard let enteredAt = columns.last else { return }
        let named = zip(table.columns, columns).filter { $0.1 != .null }
        let schoolClass = named.first { $0.0 == "class_id" }?.1 ?? .null
        let student = named.first { $0.0 == "student_id" }?.1 ?? .null
        try database.execute(
            """
            UPDATE classes SET last_entered_at = \(enteredAt)
            WHERE class_id = COALESCE(\(schoolClass), (SELECT class_id FROM students WHERE student_id = \(student)))
                AND (last_entered_at IS NULL OR last_entered_at < \(enteredAt))
            """)
    }
}
