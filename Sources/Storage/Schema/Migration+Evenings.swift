extension Migration {
    /// What is told in the evenings, and which notices parents have chosen on the line, apart from what schools hand over: no import undoes
    /// it. `sms_recipients` is who is told by SMS, as both say now; whoever chose for a number needs its subscription to the child.
    static let evenings = Migration(
        name: "0007-evenings",
        statements: [
            "CREATE TABLE evenings (school_id TEXT PRIMARY KEY REFERENCES schools, day INTEGER NOT NULL)",
            """
            CREATE TABLE tests_told (
                student_id TEXT NOT NULL REFERENCES students, address TEXT NOT NULL, entry_id TEXT NOT NULL, day INTEGER NOT NULL,
                PRIMARY KEY (student_id, address, entry_id, day))
            """,
            "CREATE INDEX tests_told_by_day ON tests_told (day)",
            """
            CREATE TABLE chosen_notices (
                student_id TEXT NOT NULL REFERENCES students, kind TEXT NOT NULL, phone TEXT NOT NULL, wanted INTEGER NOT NULL,
                at INTEGER NOT NULL, PRIMARY KEY (student_id, kind, phone))
            """,
            """
            CREATE VIEW sms_recipients AS
            SELECT r.student_id, r.kind, r.address, r.language, r.latin FROM recipients r
            WHERE r.way = 'sms' AND r.opted_out = 0 AND NOT EXISTS (
                SELECT 1 FROM chosen_notices c
                WHERE c.student_id = r.student_id AND c.kind = r.kind AND c.phone = r.address AND c.wanted = 0)
            UNION ALL
            SELECT c.student_id, c.kind, c.phone, NULL, 0 FROM chosen_notices c
            WHERE c.wanted = 1 AND EXISTS (
                SELECT 1 FROM subscriptions u WHERE u.phone = c.phone AND u.student_id = c.student_id AND u.ended_at IS NULL)
                AND NOT EXISTS (
                    SELECT 1 FROM recipients r
                    WHERE r.student_id = c.student_id AND r.kind = c.kind AND r.way = 'sms' AND r.address = c.phone)
            """,
        ])
}
