import Domain
import Storage

/// A child with its school, as a notice needs them.
struct NoticePlace {
    let student: Student
    let school: School
    let time: SchoolTime

    /// The school's calendar is read around the day.
    init?(_ id: StudentID, at now: Instant, _ database: Database) throws(StoreError) {
        guard let student = try Students(database).find(id), let home = try Diary(database).school(of: id),
            let school = try Schools(database).find(home)
        else { return nil }
        self.student = student
        self.school = school
        let today = now.day(in: school.timeZone)
        let days = try Calendars(database).days(of: home, in: today.adding(days: -2)...today.adding(days: 2))
        time = SchoolTime(zone: school.timeZone, calendar: days)
    }

    /// The child is there, and its school's diary open: else nothing of it is told.
    var isOpen: Bool { student.status == .enrolled && school.isActive }
}
