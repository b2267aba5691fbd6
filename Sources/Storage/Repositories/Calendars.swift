public import Domain

/// The calendars of the schools.
public struct Calendars {
    let database: Database
    public init(_ database: Database) { self.database = database }

    /// What falls on one of the days of a range, by day.
    public func days(of school: SchoolID, in range: ClosedRange<Day>) throws(StoreError) -> [CalendarDay] {
        try database.all(
            """
            SELECT school_id, day, kind, until, note FROM calendar
            WHERE school_id = \(school) AND day <= \(range.upperBound) AND COALESCE(until, day) >= \(range.lowerBound) ORDER BY day, kind
            """, Self.read)
    }

    /// The beginnings of terms up to a day, the last one first.
    public func termStarts(of school: SchoolID, until day: Day) throws(StoreError) -> [Day] {
        try database.all(
            """
            SELECT day FROM calendar WHERE school_id = \(school) AND kind = \(CalendarKind.termStart) AND day <= \(day) ORDER BY day DESC
            """
        ) { row throws(StoreError) in try row.day() }
    }

    private static func read(_ row: inout SQLRow) throws(StoreError) -> CalendarDay {
        CalendarDay(
            school: try row.id(), day: try row.day(), kind: try row.value(), until: try row.optionalDay(), note: try row.optionalText())
    }
}
