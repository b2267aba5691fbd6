extension Migration {
    /// Every entry has its place in the order in which the store received it, and a version that grows with each correction.
    static let diary = [
        """
        CREATE TABLE lessons (
            lesson_id TEXT PRIMARY KEY, class_id TEXT NOT NULL REFERENCES classes, subject_id TEXT NOT NULL REFERENCES subjects,
            day INTEGER NOT NULL, lesson INTEGER NOT NULL, topic TEXT, entered_at INTEGER NOT NULL)
        """,
        "CREATE INDEX lessons_of_class ON lessons (class_id, day)",
        """
        CREATE TABLE marks (
            entry_id TEXT PRIMARY KEY, student_id TEXT NOT NULL REFERENCES students, subject_id TEXT NOT NULL REFERENCES subjects,
            symbol TEXT NOT NULL, hundredths INTEGER, kind TEXT NOT NULL, day INTEGER NOT NULL, note TEXT, entered_at INTEGER NOT NULL,
            sequence INTEGER NOT NULL, version INTEGER NOT NULL)
        """,
        marksOfStudent,
        """
        CREATE TABLE absences (
            entry_id TEXT PRIMARY KEY, student_id TEXT NOT NULL REFERENCES students, day INTEGER NOT NULL, lesson INTEGER NOT NULL,
            subject_id TEXT NOT NULL REFERENCES subjects, kind TEXT NOT NULL, excused INTEGER NOT NULL, reason TEXT,
            entered_at INTEGER NOT NULL, sequence INTEGER NOT NULL, version INTEGER NOT NULL)
        """,
        absencesOfStudent,
        """
        CREATE TABLE remarks (
            entry_id TEXT PRIMARY KEY, student_id TEXT NOT NULL REFERENCES students, day INTEGER NOT NULL, kind TEXT NOT NULL,
            text TEXT NOT NULL, entered_at INTEGER NOT NULL, sequence INTEGER NOT NULL, version INTEGER NOT NULL)
        """,
        "CREATE INDEX remarks_of_student ON remarks (student_id, day)",
        """
        CREATE TABLE health (
            entry_id TEXT PRIMARY KEY, student_id TEXT NOT NULL REFERENCES students, day INTEGER NOT NULL, text TEXT NOT NULL,
            entered_at INTEGER NOT NULL, sequence INTEGER NOT NULL, version INTEGER NOT NULL)
        """,
        "CREATE INDEX health_of_student ON health (student_id, day)",
        """
        CREATE TABLE meetings (
            entry_id TEXT PRIMARY KEY, class_id TEXT REFERENCES classes, student_id TEXT REFERENCES students, starts INTEGER NOT NULL,
            place TEXT NOT NULL, text TEXT NOT NULL, entered_at INTEGER NOT NULL, sequence INTEGER NOT NULL, version INTEGER NOT NULL,
            CHECK ((class_id IS NULL) <> (student_id IS NULL)))
        """,
        "CREATE INDEX meetings_of_class ON meetings (class_id, starts)",
        "CREATE INDEX meetings_of_student ON meetings (student_id, starts)",
        """
        CREATE TABLE tests (
            entry_id TEXT PRIMARY KEY, class_id TEXT NOT NULL REFERENCES classes, subject_id TEXT NOT NULL REFERENCES subjects,
            day INTEGER NOT NULL, title TEXT NOT NULL, graded INTEGER NOT NULL, planned INTEGER NOT NULL, entered_at INTEGER NOT NULL,
            sequence INTEGER NOT NULL, version INTEGER NOT NULL)
        """,
        "CREATE INDEX tests_of_class ON tests (class_id, day)",
    ]

    /// Holds all that a mean needs, so that the report of a year group never touches the table.
    static let marksOfStudent = "CREATE INDEX marks_of_student ON marks (student_id, day, subject_id, kind, hundredths)"
    static let absencesOfStudent = "CREATE INDEX absences_of_student ON absences (student_id, day)"
}
