import Domain
import Storage

/// `marks.csv`
enum MarkForm: ImportForm {
    static let required = ["entry_id", "student_id", "subject_id", "value", "kind", "date", "entered_at"]
    static let optional = ["note"]
    static let kind: EntryKind? = .mark

    static func read(_ row: inout ImportRow, _ context: ImportContext) throws -> Mark? {
        let id = row.id("entry_id", EntryID.self)
        let student = row.id("student_id", StudentID.self)
        let subject = row.id("subject_id", SubjectID.self)
        let grade = try grade(&row, subject, context)
        let kind = row.choice("kind", MarkKind.self)
        let day = row.day("date")
        let note = row.optionalWords("note")
        let enteredAt = row.enteredAt(context)
        row.checkYear("date", day, enteredAt)
        guard row.faults.isEmpty, let id, let student, let subject, let grade, let kind, let day, let enteredAt else { return nil }
        return Mark(
            id: id, student: student, subject: subject, symbol: grade.symbol, hundredths: grade.hundredths, kind: kind, day: day,
            note: note, enteredAt: enteredAt)
    }

    private static func grade(_ row: inout ImportRow, _ subject: SubjectID?, _ context: ImportContext) throws -> Grade? {
        guard let text = row.required("value"), let subject else { return nil }
        guard let scale = try context.scale(of: subject) else {
            row.refuse("subject_id", "no such subject in subjects.csv or the store", subject.rawValue)
            return nil
        }
        if let grade = scale.grade(text) { return grade }
        row.refuse("value", "no mark of the scale \(scale.id)", text)
        return nil
    }
}
