import Domain
import Storage

/// `staff.csv`
enum StaffForm: ImportForm {
    static let required = ["staff_id", "school_id", "given_name", "family_name", "role"]
    static let optional = ["class_id", "phones", "email"]

    static func read(_ row: inout ImportRow, _ context: ImportContext) -> StaffMember? {
        let id = row.id("staff_id", StaffID.self)
        let school = row.id("school_id", SchoolID.self)
        let givenName = row.name("given_name")
        let familyName = row.name("family_name")
        let role = row.choice("role", StaffRole.self)
        let schoolClass = row.optionalID("class_id", ClassID.self)
        let phones = row.phones("phones", context)
        let email = row.email("email")
        guard row.faults.isEmpty, let id, let school, let givenName, let familyName, let role else { return nil }
        return StaffMember(
            id: id, school: school, givenName: givenName, familyName: familyName, role: role, schoolClass: schoolClass, phones: phones,
            email: email)
    }
}
