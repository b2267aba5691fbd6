/// The first schema. Ids are text; days are numbers YYYYMMDD, times HHMM, moments milliseconds since 1970, truths 0 and 1.
extension Migration {
    static let base = Migration(
        name: "0001-base", statements: schools + families + diary + caller + records)

    private static let schools = [
        """
        CREATE TABLE schools (
            school_id TEXT PRIMARY KEY, name TEXT NOT NULL, city TEXT NOT NULL, country TEXT NOT NULL, time_zone TEXT NOT NULL,
            language TEXT NOT NULL, grade_scale TEXT NOT NULL, active INTEGER NOT NULL, phone TEXT, hides_comparison INTEGER NOT NULL)
        """,
        """
        CREATE TABLE classes (
            class_id TEXT PRIMARY KEY, school_id TEXT NOT NULL REFERENCES schools, year INTEGER NOT NULL, name TEXT NOT NULL, level TEXT,
            last_entered_at INTEGER)
        """,
        "CREATE INDEX classes_of_school ON classes (school_id, year)",
        """
        CREATE TABLE subjects (
            subject_id TEXT PRIMARY KEY, school_id TEXT NOT NULL REFERENCES schools, name TEXT NOT NULL, short TEXT,
            position INTEGER NOT NULL)
        """,
        "CREATE INDEX subjects_of_school ON subjects (school_id, position)",
        """
        CREATE TABLE timetable (
            class_id TEXT NOT NULL REFERENCES classes, weekday INTEGER NOT NULL, lesson INTEGER NOT NULL, valid_from INTEGER NOT NULL,
            valid_to INTEGER, starts INTEGER NOT NULL, ends INTEGER NOT NULL, subject_id TEXT NOT NULL REFERENCES subjects, room TEXT,
            PRIMARY KEY (class_id, weekday, lesson, valid_from))
        """,
        """
        CREATE TABLE calendar (
            school_id TEXT NOT NULL REFERENCES schools, day INTEGER NOT NULL, kind TEXT NOT NULL, until INTEGER, note TEXT,
            PRIMARY KEY (school_id, day, kind))
        """,
        """
        CREATE TABLE staff (
            staff_id TEXT PRIMARY KEY, school_id TEXT NOT NULL REFERENCES schools, given_name TEXT NOT NULL, family_name TEXT NOT NULL,
            role TEXT NOT NULL, class_id TEXT REFERENCES classes, phones TEXT NOT NULL, email TEXT)
        """,
        "CREATE INDEX staff_of_school ON staff (school_id)",
    ]

    private static let families = [
        """
        CREATE TABLE students (
            student_id TEXT PRIMARY KEY, class_id TEXT NOT NULL REFERENCES classes, given_name TEXT NOT NULL, family_name TEXT NOT NULL,
            status TEXT NOT NULL, phones TEXT NOT NULL, email TEXT, code_hash BLOB NOT NULL UNIQUE, code_sealed BLOB NOT NULL)
        """,
        "CREATE INDEX students_of_class ON students (class_id)",
        """
        CREATE TABLE guardians (
            guardian_id TEXT PRIMARY KEY, given_name TEXT NOT NULL, family_name TEXT NOT NULL, language TEXT, email TEXT,
            phones TEXT NOT NULL)
        """,
        """
        CREATE TABLE guardian_phones (
            phone TEXT NOT NULL, guardian_id TEXT NOT NULL REFERENCES guardians, PRIMARY KEY (phone, guardian_id))
        """,
        "CREATE INDEX phones_of_guardian ON guardian_phones (guardian_id)",
        """
        CREATE TABLE guardianships (
            guardian_id TEXT NOT NULL REFERENCES guardians, student_id TEXT NOT NULL REFERENCES students, relation TEXT NOT NULL,
            rights TEXT NOT NULL, ended_reason TEXT, PRIMARY KEY (guardian_id, student_id))
        """,
        "CREATE INDEX guardianships_of_student ON guardianships (student_id)",
        """
        CREATE TABLE subscriptions (
            phone TEXT NOT NULL, student_id TEXT NOT NULL REFERENCES students, since INTEGER NOT NULL, code_hash BLOB NOT NULL,
            ended_at INTEGER, ended_reason TEXT, PRIMARY KEY (phone, student_id))
        """,
        "CREATE INDEX subscriptions_of_student ON subscriptions (student_id)",
        """
        CREATE TABLE recipients (
            student_id TEXT NOT NULL REFERENCES students, kind TEXT NOT NULL, way TEXT NOT NULL, address TEXT NOT NULL, language TEXT,
            opted_out INTEGER NOT NULL, PRIMARY KEY (student_id, kind, way, address))
        """,
    ]
}
