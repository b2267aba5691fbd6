extension Migration {
    /// What is remembered of numbers. What was heard of an entry goes with the entry.
    static let caller = [
        """
        CREATE TABLE heard (
            kind TEXT NOT NULL, entry_id TEXT NOT NULL, phone TEXT NOT NULL, version INTEGER NOT NULL, student_id TEXT NOT NULL,
            heard_at INTEGER NOT NULL, PRIMARY KEY (kind, entry_id, phone))
        """,
        "CREATE INDEX heard_of_student ON heard (student_id)",
        "CREATE TABLE pins (phone TEXT PRIMARY KEY, hash BLOB NOT NULL, set_at INTEGER NOT NULL, wrong INTEGER NOT NULL, locked_until INTEGER)",
        """
        CREATE TABLE code_attempts (
            day INTEGER NOT NULL, scope TEXT NOT NULL, name TEXT NOT NULL, wrong INTEGER NOT NULL, PRIMARY KEY (day, scope, name))
        """,
        "CREATE TABLE languages (phone TEXT PRIMARY KEY, language TEXT NOT NULL)",
    ]

    static let records = [
        "CREATE TABLE settings (name TEXT PRIMARY KEY, value BLOB NOT NULL)",
        "CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL)",
        "INSERT INTO counters VALUES ('sequence', 0)",
        """
        CREATE TABLE changes_done (
            call_id TEXT NOT NULL, query_id INTEGER NOT NULL, done_at INTEGER NOT NULL, outcome BLOB NOT NULL,
            PRIMARY KEY (call_id, query_id))
        """,
        "CREATE INDEX changes_done_at ON changes_done (done_at)",
        """
        CREATE TABLE reports (
            report_id TEXT PRIMARY KEY, student_id TEXT NOT NULL REFERENCES students, made_at INTEGER NOT NULL, content BLOB NOT NULL)
        """,
        "CREATE INDEX reports_of_student ON reports (student_id, made_at)",
        """
        CREATE TABLE calls (
            call_id TEXT PRIMARY KEY, began_at INTEGER NOT NULL, ended_at INTEGER NOT NULL, dialplan TEXT NOT NULL, cause TEXT NOT NULL,
            states TEXT NOT NULL, records BLOB)
        """,
        "CREATE INDEX calls_began ON calls (began_at)",
        "CREATE TABLE call_students (student_id TEXT NOT NULL, call_id TEXT NOT NULL REFERENCES calls, PRIMARY KEY (student_id, call_id))",
        "CREATE INDEX students_of_call ON call_students (call_id)",
        """
        CREATE TABLE access_log (
            number INTEGER PRIMARY KEY, at INTEGER NOT NULL, act TEXT NOT NULL, who TEXT NOT NULL, student_id TEXT, kind TEXT,
            entry_id TEXT, version INTEGER, detail TEXT, call_id TEXT)
        """,
        // What is on record is never written over; only its time or an erasure takes it away.
        """
        CREATE TRIGGER access_log_is_append_only BEFORE UPDATE ON access_log
        BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END
        """,
        "CREATE INDEX access_log_of_student ON access_log (student_id, at)",
        "CREATE INDEX access_log_at ON access_log (at)",
    ]
}
