/// Which column of a form stands in which field of a file.
struct ImportLayout {
    /// Columns whose digits are not shown.
    static let masked: Set<String> = ["id_code", "phone", "phones", "address"]

    /// A required column that the header lacks.
    let missing: [String]
    let unknown: [String]
    let repeated: [String]
    private let names: [String]
    private let fields: [Int?]

    init(header: [String], required: [String], optional: [String]) {
        names = required + optional
        let cleaned = header.map { String($0.filter { !$0.isWhitespace }).lowercased() }
        fields = names.map { cleaned.firstIndex(of: $0) }
        missing = required.filter { !cleaned.contains($0) }
        var seen: Set<String> = []
        repeated = cleaned.filter { !seen.insert($0).inserted && !$0.isEmpty }
        let known = names
        unknown = cleaned.filter { !known.contains($0) && !$0.isEmpty }
    }

    func field(_ column: String) -> Int? {
        guard let index = names.firstIndex(of: column) else { return nil }
        return fields[index]
    }

    /// The name of the column in a field, for a fault.
    func column(ofField field: Int) -> String {
        guard let index = fields.firstIndex(of: field) else { return "column \(field + 1)" }
        return names[index]
    }
}
