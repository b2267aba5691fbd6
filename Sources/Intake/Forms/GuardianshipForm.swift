import Domain
import Storage

/// `guardianships.csv`
enum GuardianshipForm: ImportForm {
    static let required = ["guardian_id", "student_id", "relation"]
    static let optional = ["rights", "ended_reason"]

    static func read(_ row: inout ImportRow, _ context: ImportContext) -> Guardianship? {
        let guardian = row.id("guardian_id", GuardianID.self)
        let student = row.id("student_id", StudentID.self)
        let relation = row.choice("relation", Relation.self)
        let rights = row.optionalChoice("rights", GuardianRights.self)
        let reason = row.optionalWords("ended_reason")
        guard row.faults.isEmpty, let guardian, let student, let relation else { return nil }
        return Guardianship(guardian: guardian, student: student, relation: relation, rights: rights ?? .active, endedReason: reason)
    }
}
