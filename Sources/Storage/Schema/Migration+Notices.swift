extension Migration {
    /// What goes out to parents, and who wants nothing more. A notice is told once to an address, unless it was dropped unsent.
    static let notices = Migration(
        name: "0006-notices",
        statements: [
            """
            CREATE TABLE notices (
                notice_id INTEGER PRIMARY KEY AUTOINCREMENT, student_id TEXT NOT NULL REFERENCES students, kind TEXT NOT NULL,
                address TEXT NOT NULL, entry_kind TEXT NOT NULL, entry_id TEXT NOT NULL, day INTEGER NOT NULL, due_at INTEGER NOT NULL,
                next_at INTEGER NOT NULL, state TEXT NOT NULL, attempt INTEGER NOT NULL DEFAULT 0, parts INTEGER NOT NULL DEFAULT 0,
                handed INTEGER NOT NULL DEFAULT 0, arrived INTEGER NOT NULL DEFAULT 0, text TEXT, reason TEXT, changed_at INTEGER NOT NULL)
            """,
            """
            CREATE UNIQUE INDEX notices_once ON notices (entry_id, entry_kind, student_id, address) WHERE state <> 'dropped'
            """,
            "CREATE INDEX notices_due ON notices (next_at) WHERE state = 'queued'",
            "CREATE INDEX notices_with_text ON notices (changed_at) WHERE text IS NOT NULL",
            "CREATE INDEX notices_open ON notices (state) WHERE state IN ('queued', 'claimed', 'doubtful')",
            "CREATE INDEX notices_of_student ON notices (student_id, kind, day)",
            "CREATE TABLE stopped_numbers (phone TEXT PRIMARY KEY, at INTEGER NOT NULL)",
            "CREATE TABLE text_answers (phone TEXT NOT NULL, day INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (phone, day))",
            "CREATE INDEX recipients_by_address ON recipients (address)",
            "ALTER TABLE recipients ADD COLUMN latin INTEGER NOT NULL DEFAULT 0",
        ])
}
