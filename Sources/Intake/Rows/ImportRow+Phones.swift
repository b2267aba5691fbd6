import Domain

extension ImportRow {
    static let badCode = "not twelve digits of which the first is not 0"

    /// The numbers of a column; empty where there are none, and where one is at fault.
    mutating func phones(_ column: String, _ context: ImportContext) -> [PhoneNumber] {
        optional(column, context.phones.problem) { context.phones.numbers($0) } ?? []
    }
}

extension PhoneList {
    /// What to say of text that is no number.
    var problem: String {
        region == nil
            ? "no telephone number, or too many (with schools in several countries write + and the country's code)"
            : "no telephone number, or more than \(Self.limit)"
    }
}
