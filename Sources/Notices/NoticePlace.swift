import Domain
import Storage

/// A child with its school, as a notice needs them.
struct NoticePlace {
    let student: Student
    let school: School
    let time: SchoolTime

    init?(_ id: StudentID, _ times: SchoolTimes, _ database: Database) throws(StoreError) {
        guard let placed = try Students(database).placed(id) else { return nil }
        (student, school) = (placed.student, placed.school)
        time = try times.time(of: placed.school)
    }

    /// The child is there, and its school's diary open: else nothing of it is told.
    var isOpen: Bool { student.status == .enrolled && school.isActive }
}
