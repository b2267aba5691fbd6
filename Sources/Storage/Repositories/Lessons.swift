public import Domain

/// The lessons that were held.
public struct Lessons {
    let database: Database
    public init(_ database: Database) { self.database = database }

    public func all(of schoolClass: ClassID, in days: ClosedRange<Day>) throws(StoreError) -> [Lesson] {
        try database.all(
            """
            SELECT lesson_id, class_id, subject_id, day, lesson, topic, entered_at FROM lessons
            WHERE class_id = \(schoolClass) AND day >= \(days.lowerBound) AND day <= \(days.upperBound) ORDER BY day, lesson, lesson_id
            """
        ) { row throws(StoreError) in
            Lesson(
                id: try row.id(), schoolClass: try row.id(), subject: try row.id(), day: try row.day(), lesson: try row.integer(),
                topic: try row.optionalText(), enteredAt: try row.instant())
        }
    }

    /// How many lessons of a class were held, and how many of these the student missed. Groups that have a lesson at the same time count once.
    public func attendance(
        of student: StudentID, in schoolClass: ClassID, _ days: ClosedRange<Day>
    ) throws(StoreError) -> Attendance {
        var attendance = Attendance(held: 0, missed: 0)
        try database.each(
            """
            SELECT COUNT(*), COUNT(missed.day) FROM (
                SELECT DISTINCT day, lesson FROM lessons
                WHERE class_id = \(schoolClass) AND day >= \(days.lowerBound) AND day <= \(days.upperBound)) AS held
            LEFT JOIN (
                SELECT DISTINCT day, lesson FROM absences
                WHERE student_id = \(student) AND kind = 'absent' AND day >= \(days.lowerBound) AND day <= \(days.upperBound)) AS missed
            ON missed.day = held.day AND missed.lesson = held.lesson
            """
        ) { row throws(StoreError) in attendance = Attendance(held: try row.integer(), missed: try row.integer()) }
        return attendance
    }
}
