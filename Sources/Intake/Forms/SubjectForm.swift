import Domain
import Storage

/// `subjects.csv`
enum SubjectForm: ImportForm {
    static let required = ["subject_id", "school_id", "name"]
    static let optional = ["short"]

    static func read(_ row: inout ImportRow, _ context: ImportContext) throws -> Subject? {
        let id = row.id("subject_id", SubjectID.self)
        let school = row.id("school_id", SchoolID.self)
        let name = row.name("name")
        let short = row.optionalName("short")
        guard row.faults.isEmpty, let id, let school, let name else { return nil }
        let subject = Subject(id: id, school: school, name: name, short: short)
        try context.note(subject)
        return subject
    }
}
