import Domain
import Foundation
import Storage

/// `meetings.csv`
enum MeetingForm: ImportForm {
    static let required = ["entry_id", "starts", "place", "text", "entered_at"]
    static let optional = ["class_id", "student_id"]
    static let kind: EntryKind? = .meeting

    static func read(_ row: inout ImportRow, _ context: ImportContext) -> Meeting? {
        let id = row.id("entry_id", EntryID.self)
        let audience = audience(&row)
        let starts = row.instant("starts")
        let place = row.words("place", limit: 1000)
        let text = row.words("text")
        let enteredAt = row.enteredAt(context)
        row.checkYear("starts", starts?.day(in: .gmt), enteredAt)
        guard row.faults.isEmpty, let id, let audience, let starts, let place, let text, let enteredAt else { return nil }
        return Meeting(id: id, audience: audience, starts: starts, place: place, text: text, enteredAt: enteredAt)
    }

    private static func audience(_ row: inout ImportRow) -> Audience? {
        let schoolClass = row.optionalID("class_id", ClassID.self)
        let student = row.optionalID("student_id", StudentID.self)
        switch (row.text("class_id"), row.text("student_id")) {
        case (nil, nil): row.refuse("class_id", "neither a class nor a student")
        case (.some, .some(let text)): row.refuse("student_id", "a class and a student", text)
        case (.some, nil), (nil, .some): break
        }
        return schoolClass.map(Audience.schoolClass) ?? student.map(Audience.student)
    }
}
