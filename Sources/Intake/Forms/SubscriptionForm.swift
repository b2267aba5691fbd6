import Domain
import Storage

/// `subscriptions.csv`
enum SubscriptionForm: ImportForm {
    static let required = ["phone", "id_code"]
    static let optional = ["since"]

    static func read(_ row: inout ImportRow, _ context: ImportContext) -> CodedSubscription? {
        let phone = row.required("phone", context.phones.problem) { context.phones.number($0) }
        let code = row.required("id_code", ImportRow.badCode) { IDCode(rawValue: $0) }
        let since = row.optionalInstant("since")
        guard row.faults.isEmpty, let phone, let code else { return nil }
        return CodedSubscription(phone: phone, code: code, since: since ?? context.options.now)
    }
}
