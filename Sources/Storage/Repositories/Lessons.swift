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
}
