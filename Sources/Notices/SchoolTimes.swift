import Domain
import Storage

/// The clocks and calendars of schools, each read once in a transaction: many notices of a school are decided together.
final class SchoolTimes {
    private let database: Database
    private let now: Instant
    private var known: [SchoolID: SchoolTime] = [:]

    /// - Parameter now: around which the calendar is read.
    init(_ database: Database, at now: Instant) {
        self.database = database
        self.now = now
    }

    func time(of school: School) throws(StoreError) -> SchoolTime {
        if let time = known[school.id] { return time }
        let today = now.day(in: school.timeZone)
        let days = today.adding(days: -2)...today.adding(days: TestNotices.farthest)
        let time = SchoolTime(zone: school.timeZone, calendar: try Calendars(database).days(of: school.id, in: days))
        known[school.id] = time
        return time
    }
}
