extension Migration {
    /// Which entries were removed and when, so that one that was on its way meanwhile does not come back. Without a school, the removal holds
    /// for every one: whoever said it may touch them all.
    static let removals = Migration(
        name: "0008-removals",
        statements: [
            """
            CREATE TABLE removed_entries (
                kind TEXT NOT NULL, entry_id TEXT NOT NULL, school_id TEXT NOT NULL, at INTEGER NOT NULL, noted_at INTEGER NOT NULL,
                PRIMARY KEY (kind, entry_id, school_id))
            """,
            "CREATE INDEX removed_entries_by_age ON removed_entries (noted_at)",
        ])
}
