public import Domain
import GRDB

extension Staging {
    /// Brings all that was staged and reviewed into the store, in one transaction: readers see all of it or nothing. The staging ends.
    ///
    /// - Parameter now: the moment at which the entries were received, and at which subscriptions end whose code the import replaced.
    public func switchOver(at now: Instant) throws(StoreError) -> [ImportFile: StagingCounts] {
        let counts = try review().counts
        let newest = known.newestByClass
        try StoreError.translating(path: path) { try queue?.close() }
        queue = nil
        defer { discard() }
        try StoreError.translating {
            try store.pool.writeWithoutTransaction { connection in
                try connection.execute(sql: "ATTACH DATABASE ? AS staging", arguments: [path])
                defer { try? connection.execute(sql: "DETACH DATABASE staging") }
                try connection.inTransaction(.immediate) {
                    let pass = SwitchPass(Database(connection, store.vault), now: now)
                    for table in StagedTable.all { try pass.apply(table) }
                    try pass.note(newest)
                    return .commit
                }
                // Readers may still hold the old state; then the log is folded in later.
                _ = try? connection.checkpoint(.truncate)
            }
        }
        return counts
    }
}

/// One run over all staged tables inside the transaction that changes the store, with the staged rows attached as `staging`.
struct SwitchPass {
    let database: Database
    let now: Instant

    init(_ database: Database, now: Instant) {
        self.database = database
        self.now = now
    }

    func apply(_ table: StagedTable) throws(StoreError) {
        let rows = try database.number(SQL(trusted: "SELECT COALESCE(MAX(row), 0) FROM staging.\(table.name)"))
        guard rows > 0 else { return }
        if table.isEntry { try delete(table) }
        let base = try table.isEntry ? takeSequence(rows) : 0
        let rebuilt = try outweighs(table, rows) ? table.heavyIndex : nil
        if let rebuilt { try database.execute(SQL(trusted: "DROP INDEX main.\(rebuilt.name)")) }
        try database.execute(SQL(trusted: upsert(table, base)))
        if let rebuilt { try database.execute(SQL(trusted: rebuilt.creation)) }
        try follow(table)
    }

    /// Notes for each class when something was last entered.
    func note(_ newest: [(id: String, enteredAt: Int64)]) throws(StoreError) {
        for (id, enteredAt) in newest {
            try database.execute(
                """
                UPDATE classes SET last_entered_at = \(enteredAt)
                WHERE class_id = \(id) AND (last_entered_at IS NULL OR last_entered_at < \(enteredAt))
                """)
        }
    }

    private func upsert(_ table: StagedTable, _ base: Int) -> String {
        let columns = table.columns.joined(separator: ", ")
        let fresh = table.isEntry ? (", sequence, version, received_at", ", \(base) + row, 1, \(now.milliseconds)") : ("", "")
        return """
            INSERT INTO main.\(table.name) (\(columns)\(fresh.0)) SELECT \(columns)\(fresh.1) FROM staging.\(table.name)
            WHERE deleted = 0 ORDER BY \(table.keyList)
            ON CONFLICT (\(table.keyList)) DO UPDATE SET \(assignments(table))
            """
    }

    private func assignments(_ table: StagedTable) -> String {
        var list = table.columns.filter { !table.key.contains($0) && !table.kept.contains($0) }.map { "\($0) = excluded.\($0)" }
        if table.isEntry {
            list += ["sequence = excluded.sequence", "version = \(table.name).version + 1", "received_at = excluded.received_at"]
        }
        // A tie that comes back keeps its age.
        if table.file == .subscriptions {
            list += ["since = MIN(subscriptions.since, excluded.since)", "ended_at = NULL", "ended_reason = NULL"]
        }
        return list.joined(separator: ", ")
    }

    /// Removes entries, and that they were heard: an id that comes back is news again.
    private func delete(_ table: StagedTable) throws(StoreError) {
        guard let kind = table.entryKind else { return }
        let ids = "SELECT \(table.key[0]) FROM staging.\(table.name) WHERE deleted = 1"
        try database.execute(
            """
            INSERT INTO main.removed_entries (kind, entry_id, school_id, at, noted_at)
            SELECT \(kind), entry_id, '', \(now), \(now) FROM staging.\(trusted: table.name) WHERE deleted = 1
            ON CONFLICT (kind, entry_id, school_id) DO UPDATE SET at = MAX(at, excluded.at), noted_at = excluded.noted_at
            """)
        try database.execute("DELETE FROM main.heard WHERE kind = \(kind) AND entry_id IN (\(trusted: ids))")
        try database.execute(SQL(trusted: "DELETE FROM main.\(table.name) WHERE \(table.key[0]) IN (\(ids))"))
    }

    /// Takes a row of numbers out of the order of receipt; the first of them is one above what is returned.
    private func takeSequence(_ count: Int) throws(StoreError) -> Int {
        try database.execute("UPDATE main.counters SET value = value + \(count) WHERE name = 'sequence'")
        return try database.number("SELECT value FROM main.counters WHERE name = 'sequence'") - count
    }

    /// More rows come than there are: building the index anew is quicker than growing it.
    private func outweighs(_ table: StagedTable, _ rows: Int) throws(StoreError) -> Bool {
        guard table.heavyIndex != nil, rows > 20_000 else { return false }
        return try database.number(SQL(trusted: "SELECT COUNT(*) FROM main.\(table.name)")) < rows
    }

    /// What follows from the rows of a file in other tables.
    private func follow(_ table: StagedTable) throws(StoreError) {
        switch table.file {
        case .guardians:
            try database.execute("DELETE FROM main.guardian_phones WHERE guardian_id IN (SELECT guardian_id FROM staging.guardians)")
            try database.execute(
                "INSERT INTO main.guardian_phones (phone, guardian_id) SELECT phone, guardian_id FROM staging.guardian_phones ORDER BY phone"
            )
        case .students:
            try database.execute(
                """
                UPDATE main.subscriptions SET ended_at = \(now), ended_reason = \(SubscriptionEndReason.codeRenewed)
                WHERE ended_at IS NULL AND EXISTS (
                    SELECT 1 FROM staging.students x WHERE x.student_id = subscriptions.student_id
                    AND x.code_hash <> subscriptions.code_hash)
                """)
        default: break
        }
    }
}
