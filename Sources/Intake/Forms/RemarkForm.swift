import Domain
import Storage

/// `remarks.csv`
enum RemarkForm: ImportForm {
    static let required = ["entry_id", "student_id", "date", "kind", "text", "entered_at"]
    static let optional: [String] = []
    static let kind: EntryKind? = .remark

    static func read(_ row: inout ImportRow, _ context: ImportContext) -> Remark? {
        let id = row.id("entry_id", EntryID.self)
        let student = row.id("student_id", StudentID.self)
        let day = row.day("date")
        let kind = row.choice("kind", RemarkKind.self)
        let text = row.words("text")
        let enteredAt = row.enteredAt(context)
        row.checkYear("date", day, enteredAt)
        guard row.faults.isEmpty, let id, let student, let day, let kind, let text, let enteredAt else { return nil }
        return Remark(id: id, student: student, day: day, kind: kind, text: text, enteredAt: enteredAt)
    }
}
