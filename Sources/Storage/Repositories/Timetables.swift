public import Domain

/// The weeks of the classes.
public struct Timetables {
    let database: Database
    public init(_ database: Database) { self.database = database }

    /// The lessons of a day, by the timetable that holds on it, in their order.
    public func lessons(of schoolClass: ClassID, on day: Day) throws(StoreError) -> [TimetableLesson] {
        try week(of: schoolClass, on: day).filter { $0.weekday == day.weekday }
    }

    /// The week that holds on a day. Of two rows for one lesson the one that began later holds.
    public func week(of schoolClass: ClassID, on day: Day) throws(StoreError) -> [TimetableLesson] {
        let rows = try database.all(
            """
            SELECT class_id, weekday, lesson, starts, ends, subject_id, room, valid_from, valid_to FROM timetable
            WHERE class_id = \(schoolClass) AND valid_from <= \(day) AND (valid_to IS NULL OR valid_to >= \(day))
            ORDER BY weekday, lesson, valid_from DESC
            """, Self.read)
        var seen: Set<[Int]> = []
        return rows.filter { seen.insert([$0.weekday, $0.lesson]).inserted }
    }

    private static func read(_ row: inout SQLRow) throws(StoreError) -> TimetableLesson {
        TimetableLesson(
            schoolClass: try row.id(), weekday: try row.integer(), lesson: try row.integer(), starts: try row.time(), ends: try row.time(),
            subject: try row.id(), room: try row.optionalText(), validFrom: Day(number: try row.integer()), validTo: try row.optionalDay())
    }
}
