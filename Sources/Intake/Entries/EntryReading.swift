public import Domain
public import Storage

/// Reads entries that come as JSON: the same fields, rules and faults as in the files of an import.
public struct EntryReading {
    /// In one request.
    public static let mostEntries = 10_000

    private let context: ImportContext

    /// - Parameters:
    ///   - scales: The grade scales that a school may name.
    ///   - now: When it is received.
    public init(store: Store, scales: [GradeScaleID: GradeScale], now: Instant) {
        context = ImportContext(ofEntries: ImportOptions(scales: scales, now: now), store: store)
    }

    /// Every element, in its order; one that is at fault stops no other.
    ///
    /// - Throws: `EntryDocumentFault`, `StoreError`.
    public func items(_ bytes: [UInt8]) throws -> [EntryItem] {
        try EntryDocument(bytes).elements.enumerated().map { index, element in
            switch element {
            case .object(let fields): try item(index, fields)
            case .somethingElse: EntryItem(index: index, .refused([EntryFault("type", "the entry is no object")], id: nil))
            }
        }
    }

    private func item(_ index: Int, _ fields: [String: JSONField]) throws -> EntryItem {
        let kinds = EntryKind.allCases.map(\.rawValue).joined(separator: ", ")
        guard case .text(let word) = fields["type"] ?? .empty else {
            return EntryItem(index: index, .refused([EntryFault("type", "is missing: one of \(kinds)")], id: EntryFields.id(fields)))
        }
        switch EntryKind(rawValue: word) {
        case .mark: return try item(index, fields, MarkForm.self, .mark) { .mark($0) }
        case .absence: return try item(index, fields, AbsenceForm.self, .absence) { .absence($0) }
        case .remark: return try item(index, fields, RemarkForm.self, .remark) { .remark($0) }
        case .health: return try item(index, fields, HealthForm.self, .health) { .health($0) }
        case .meeting: return try item(index, fields, MeetingForm.self, .meeting) { .meeting($0) }
        case .test: return try item(index, fields, TestForm.self, .test) { .test($0) }
        case nil:
            let fault = EntryFault("type", "none of \(kinds)", Excerpt.text(word))
            return EntryItem(index: index, .refused([fault], id: EntryFields.id(fields)))
        }
    }

    private func item<Form: ImportForm>(
        _ index: Int, _ fields: [String: JSONField], _: Form.Type, _ kind: EntryKind, _ wrap: (Form.Value) -> DiaryEntry
    ) throws -> EntryItem {
        let entry = EntryFields(fields, required: Form.required, optional: Form.optional)
        var row = entry.row(index)
        var wish: EntryItem.Wish?
        if row.truth("deleted", ifEmpty: false) {
            let moment = row.text("entered_at") == nil ? nil : row.enteredAt(context)
            wish = row.id("entry_id", EntryID.self).map { .remove(EntryKey(kind, $0), writtenAt: moment) }
        } else {
            wish = try Form.read(&row, context).map { .enter(wrap($0)) }
        }
        let faults = entry.faults + row.faults.map { EntryFault($0.column, $0.problem, $0.value) }
        if let wish, faults.isEmpty { return EntryItem(index: index, wish, ignored: entry.unknown) }
        return EntryItem(index: index, .refused(faults, id: EntryFields.id(fields)), ignored: entry.unknown)
    }
}
