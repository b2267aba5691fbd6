import Domain
import Storage

/// `health.csv`
enum HealthForm: ImportForm {
    static let required = ["entry_id", "student_id", "date", "text", "entered_at"]
    static let optional: [String] = []
    static let kind: EntryKind? = .health

    static func read(_ row: inout ImportRow, _ context: ImportContext) -> HealthNote? {
        let id = row.id("entry_id", EntryID.self)
        let student = row.id("student_id", StudentID.self)
        let day = row.day("date")
        let text = row.words("text")
        let enteredAt = row.enteredAt(context)
        row.checkYear("date", day, enteredAt)
        guard row.faults.isEmpty, let id, let student, let day, let text, let enteredAt else { return nil }
        return HealthNote(id: id, student: student, day: day, text: text, enteredAt: enteredAt)
    }
}
