import Domain
import Storage

/// `absences.csv`
enum AbsenceForm: ImportForm {
    static let required = ["entry_id", "student_id", "date", "lesson", "subject_id", "kind", "excused", "entered_at"]
    static let optional = ["reason"]
    static let kind: EntryKind? = .absence

    static func read(_ row: inout ImportRow, _ context: ImportContext) -> Absence? {
        let id = row.id("entry_id", EntryID.self)
        let student = row.id("student_id", StudentID.self)
        let day = row.day("date")
        let lesson = row.number("lesson", in: 1...12)
        let subject = row.id("subject_id", SubjectID.self)
        let kind = row.choice("kind", AbsenceKind.self)
        let isExcused = row.truth("excused")
        let reason = row.optionalWords("reason")
        let enteredAt = row.enteredAt(context)
        row.checkYear("date", day, enteredAt)
        guard row.faults.isEmpty, let id, let student, let day, let lesson, let subject, let kind, let isExcused, let enteredAt
        else { return nil }
        return Absence(
            id: id, student: student, day: day, lesson: lesson, subject: subject, kind: kind, isExcused: isExcused, reason: reason,
            enteredAt: enteredAt)
    }
}
