import Domain
import Storage

/// `tests.csv`
enum TestForm: ImportForm {
    static let required = ["entry_id", "class_id", "subject_id", "date", "title", "entered_at"]
    static let optional = ["graded", "planned"]
    static let kind: EntryKind? = .test

    static func read(_ row: inout ImportRow, _ context: ImportContext) -> PlannedTest? {
        let id = row.id("entry_id", EntryID.self)
        let schoolClass = row.id("class_id", ClassID.self)
        let subject = row.id("subject_id", SubjectID.self)
        let day = row.day("date")
        let title = row.words("title", limit: 1000)
        let isGraded = row.truth("graded", ifEmpty: true)
        let isPlanned = row.truth("planned", ifEmpty: true)
        let enteredAt = row.enteredAt(context)
        row.checkYear("date", day, enteredAt)
        guard row.faults.isEmpty, let id, let schoolClass, let subject, let day, let title, let enteredAt else { return nil }
        return PlannedTest(
            id: id, schoolClass: schoolClass, subject: subject, day: day, title: title, isGraded: isGraded, isPlanned: isPlanned,
            enteredAt: enteredAt)
    }
}
