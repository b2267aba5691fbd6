import Domain
import Storage

/// Which days of a school have lessons.
struct SchoolCalendar {
    private let school: SchoolID
    private let database: Database

    init(_ school: SchoolID, _ database: Database) {
        self.school = school
        self.database = database
    }

    /// None on a holiday, unless it was made a working day, and none out of term. A working day that was moved to a weekend has no week
    /// of its own to follow.
    func hasLessons(on day: Day) throws(StoreError) -> Bool {
        let days = try Calendars(database).days(of: school, in: day.adding(days: -365)...day.adding(days: 365))
        let kinds = Set(days.filter { $0.day <= day && day <= $0.until ?? $0.day }.map(\.kind))
        if kinds.contains(.workingDay) { return true }
        return !kinds.contains(.holiday) && Self.isInTerm(day, days)
    }

    /// What comes next decides, because the terms of older classes may end later: before the end of a term it still runs. A school that
    /// enters no terms is taken at its timetable's word.
    private static func isInTerm(_ day: Day, _ days: [CalendarDay]) -> Bool {
        let borders = days.filter { $0.kind == .termStart || $0.kind == .termEnd }
        if let next = borders.first(where: { $0.day >= day }) { return next.kind == .termEnd || next.day == day }
        return borders.last?.kind != .termEnd
    }
}
