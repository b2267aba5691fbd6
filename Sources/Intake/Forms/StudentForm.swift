import Domain
import Storage

/// `students.csv`
enum StudentForm: ImportForm {
    static let required = ["student_id", "class_id", "given_name", "family_name"]
    static let optional = ["id_code", "status", "phones", "email"]

    static func read(_ row: inout ImportRow, _ context: ImportContext) -> EnrolledStudent? {
        let id = row.id("student_id", StudentID.self)
        let schoolClass = row.id("class_id", ClassID.self)
        let givenName = row.name("given_name")
        let familyName = row.name("family_name")
        let code = row.optional("id_code", ImportRow.badCode) { IDCode(rawValue: $0) }
        let status = row.optionalChoice("status", StudentStatus.self)
        let phones = row.phones("phones", context)
        let email = row.email("email")
        guard row.faults.isEmpty, let id, let schoolClass, let givenName, let familyName else { return nil }
        let student = Student(
            id: id, schoolClass: schoolClass, givenName: givenName, familyName: familyName, status: status ?? .enrolled, phones: phones,
            email: email)
        return EnrolledStudent(student, code: code)
    }
}
