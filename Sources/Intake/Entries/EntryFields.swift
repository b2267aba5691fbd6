/// The fields of an entry in JSON, as a row of the file that holds such entries.
struct EntryFields {
    /// What stands in known fields and no row can hold.
    let faults: [EntryFault]
    /// At most twenty.
    let unknown: [String]
    private let names: [String]
    private let layout: ImportLayout
    private let values: [String]

    init(_ fields: [String: JSONField], required: [String], optional: [String]) {
        names = required + optional + ["deleted"]
        layout = ImportLayout(header: names, required: required, optional: optional + ["deleted"])
        var faults: [EntryFault] = []
        values = names.map { name in
            switch fields[name] ?? .empty {
            case .text(let text) where text.utf8.contains(0): faults.append(EntryFault(name, "holds a NUL character"))
            case .text(let text): return text
            case .empty: break
            case .unusable: faults.append(EntryFault(name, "no text, short number or truth: write it as a text"))
            }
            return ""
        }
        self.faults = faults
        let known = Set(names + ["type"])
        unknown = fields.keys.filter { !known.contains($0) }.sorted().prefix(20).map { Excerpt.text($0) }
    }

    /// - Parameter index: the place of the entry among those that were sent.
    func row(_ index: Int) -> ImportRow {
        var row = ImportRow(layout: layout)
        row.take(CSVRecord(line: index, values))
        return row
    }

    /// What the sender may know an entry by that cannot be read as a whole.
    static func id(_ fields: [String: JSONField]) -> String? {
        guard case .text(let id)? = fields["entry_id"] else { return nil }
        return Excerpt.text(id)
    }
}
