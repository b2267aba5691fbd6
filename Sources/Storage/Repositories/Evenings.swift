public import Domain

/// Up to which evening the notices of days are queued, for each school.
public struct Evenings {
    let database: Database
    public init(_ database: Database) { self.database = database }

    public func isDone(_ day: Day, at school: SchoolID) throws(StoreError) -> Bool {
        try database.exists("SELECT 1 FROM evenings WHERE school_id = \(school) AND day >= \(day)")
    }

    public func finish(_ day: Day, at school: SchoolID) throws(StoreError) {
        try database.execute(
            """
            INSERT INTO evenings (school_id, day) VALUES (\(school), \(day))
            ON CONFLICT (school_id) DO UPDATE SET day = excluded.day WHERE day < excluded.day
            """)
    }

    /// A child, and a number that is told of it.
    public struct Addressee: Hashable, Sendable {
        public var student: StudentID
        public var phone: PhoneNumber
    }

    /// Whom to tell of the week: those of children in whose class a lesson was entered in these days.
    public func ofWeek(_ days: ClosedRange<Day>, at school: SchoolID) throws(StoreError) -> [Addressee] {
        try addressees(
            """
            AND r.kind = 'weekly' AND EXISTS (
                SELECT 1 FROM lessons l
                WHERE l.class_id = s.class_id AND l.day >= \(days.lowerBound) AND l.day <= \(days.upperBound))
            """, school)
    }

    /// Whom to tell of tests: those of children whose class writes one in these days of which the number was not told yet.
    public func ofTests(_ days: ClosedRange<Day>, at school: SchoolID) throws(StoreError) -> [Addressee] {
        try addressees(
            """
            AND r.kind = 'test' AND EXISTS (
                SELECT 1 FROM tests t WHERE t.class_id = s.class_id AND t.day >= \(days.lowerBound) AND t.day <= \(days.upperBound)
                    AND t.graded = 1 AND t.planned = 1 AND NOT EXISTS (
                        SELECT 1 FROM tests_told d WHERE d.student_id = s.student_id AND d.address = r.address
                            AND d.entry_id = t.entry_id AND d.day = t.day))
            """, school)
    }

    private func addressees(_ condition: SQL, _ school: SchoolID) throws(StoreError) -> [Addressee] {
        try database.all(
            """
            SELECT s.student_id, r.address FROM classes c JOIN students s ON s.class_id = c.class_id
                JOIN sms_recipients r ON r.student_id = s.student_id
            WHERE c.school_id = \(school) AND s.status = 'enrolled' \(condition) ORDER BY s.student_id, r.address
            """
        ) { row throws(StoreError) in
            Addressee(student: try row.id(), phone: try row.value())
        }
    }
}
