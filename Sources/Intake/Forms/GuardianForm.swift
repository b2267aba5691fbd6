import Domain
import Storage

/// `guardians.csv`
enum GuardianForm: ImportForm {
    static let required = ["guardian_id", "given_name", "family_name"]
    static let optional = ["language", "email", "phones"]

    static func read(_ row: inout ImportRow, _ context: ImportContext) -> Guardian? {
        let id = row.id("guardian_id", GuardianID.self)
        let givenName = row.name("given_name")
        let familyName = row.name("family_name")
        let language = row.optionalLanguage("language")
        let email = row.email("email")
        let phones = row.phones("phones", context)
        guard row.faults.isEmpty, let id, let givenName, let familyName else { return nil }
        return Guardian(id: id, givenName: givenName, familyName: familyName, language: language, email: email, phones: phones)
    }
}
