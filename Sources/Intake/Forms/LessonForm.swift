import Domain
import Storage

/// `lessons.csv`
enum LessonForm: ImportForm {
    static let required = ["lesson_id", "class_id", "subject_id", "date", "lesson", "entered_at"]
    static let optional = ["topic"]

    static func read(_ row: inout ImportRow, _ context: ImportContext) -> Lesson? {
        let id = row.id("lesson_id", LessonID.self)
        let schoolClass = row.id("class_id", ClassID.self)
        let subject = row.id("subject_id", SubjectID.self)
        let day = row.day("date")
        let lesson = row.number("lesson", in: 1...12)
        let topic = row.optionalWords("topic")
        let enteredAt = row.enteredAt(context)
        guard row.faults.isEmpty, let id, let schoolClass, let subject, let day, let lesson, let enteredAt else { return nil }
        return Lesson(id: id, schoolClass: schoolClass, subject: subject, day: day, lesson: lesson, topic: topic, enteredAt: enteredAt)
    }
}
