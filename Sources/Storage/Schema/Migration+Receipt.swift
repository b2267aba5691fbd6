extension Migration {
    /// When and in what order things were received, which the moments that they themselves name do not tell.
    static let receipt = Migration(name: "0002-receipt", statements: entries + listeners + calls)

    /// Of what was received before, the moment when it was entered is the best that is known.
    private static let entries = ["marks", "absences", "remarks", "health", "meetings", "tests"].flatMap { table in
        ["ALTER TABLE \(table) ADD COLUMN received_at INTEGER NOT NULL DEFAULT 0", "UPDATE \(table) SET received_at = entered_at"]
    }

    /// Since when a number hears of a child: what it heard is written over by corrections, and goes with the entries.
    private static let listeners = [
        """
        CREATE TABLE listeners (
            phone TEXT NOT NULL, student_id TEXT NOT NULL, since INTEGER NOT NULL, PRIMARY KEY (phone, student_id))
        """,
        "INSERT INTO listeners SELECT phone, student_id, MIN(heard_at) FROM heard GROUP BY phone, student_id",
        "CREATE INDEX listeners_of_student ON listeners (student_id)",
        "CREATE INDEX listeners_since ON listeners (since)",
        "CREATE INDEX heard_at ON heard (heard_at)",
    ]

    /// The calls that have records are few, and those that ever were are many.
    private static let calls = [
        "ALTER TABLE calls ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0",
        "UPDATE calls SET sequence = rowid",
        "INSERT INTO counters SELECT 'calls', COALESCE(MAX(sequence), 0) FROM calls",
        "CREATE INDEX calls_in_order ON calls (sequence)",
        "CREATE INDEX calls_with_records ON calls (began_at) WHERE records IS NOT NULL",
        "DELETE FROM call_students WHERE call_id IN (SELECT call_id FROM calls WHERE records IS NULL)",
    ]
}
