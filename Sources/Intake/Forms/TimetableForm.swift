import Domain
import Storage

/// `timetable.csv`
enum TimetableForm: ImportForm {
    static let required = ["class_id", "weekday", "lesson", "starts", "ends", "subject_id"]
    static let optional = ["room", "valid_from", "valid_to"]

    static func read(_ row: inout ImportRow, _ context: ImportContext) -> TimetableLesson? {
        let schoolClass = row.id("class_id", ClassID.self)
        let weekday = row.number("weekday", in: 1...7)
        let lesson = row.number("lesson", in: 1...12)
        let starts = row.time("starts")
        let ends = row.time("ends")
        let subject = row.id("subject_id", SubjectID.self)
        let room = row.optionalName("room")
        let validFrom = row.optionalDay("valid_from")
        let validTo = row.optionalDay("valid_to")
        if let starts, let ends, ends <= starts { row.refuse("ends", "not after the start", ends.description) }
        if let validFrom, let validTo, validTo < validFrom { row.refuse("valid_to", "before valid_from", validTo.description) }
        guard row.faults.isEmpty, let schoolClass, let weekday, let lesson, let starts, let ends, let subject else { return nil }
        return TimetableLesson(
            schoolClass: schoolClass, weekday: weekday, lesson: lesson, starts: starts, ends: ends, subject: subject, room: room,
            validFrom: validFrom, validTo: validTo)
    }
}
