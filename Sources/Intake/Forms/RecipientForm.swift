import Domain
import Storage

/// `recipients.csv`
enum RecipientForm: ImportForm {
    static let required = ["student_id", "kind", "way", "address"]
    static let optional = ["language", "opted_out", "latin"]

    static func read(_ row: inout ImportRow, _ context: ImportContext) -> Recipient? {
        let student = row.id("student_id", StudentID.self)
        let kind = row.choice("kind", NoticeKind.self)
        let way = row.choice("way", NoticeWay.self)
        let address: String? =
            switch way {
            case .sms: row.required("address", context.phones.problem) { context.phones.number($0)?.rawValue }
            case .email: row.required("address", "no e-mail address") { EmailAddress.isWellFormed($0) ? $0 : nil }
            case nil: row.required("address")
            }
        let language = row.optionalLanguage("language")
        let isOptedOut = row.truth("opted_out", ifEmpty: false)
        let prefersLatin = row.truth("latin", ifEmpty: false)
        guard row.faults.isEmpty, let student, let kind, let way, let address else { return nil }
        return Recipient(
            student: student, kind: kind, way: way, address: address, language: language, isOptedOut: isOptedOut,
            prefersLatin: prefersLatin)
    }
}
