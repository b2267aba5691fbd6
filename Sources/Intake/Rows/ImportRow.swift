import Domain

/// One row of a file, read column by column; what is wrong with it is gathered.
///
/// Each reading returns `nil` where the column is empty or at fault, so a form reads all of its columns first, and then makes its value.
struct ImportRow {
    struct Fault: Equatable {
        var column: String
        var problem: String
        var value: String?
    }

    let layout: ImportLayout
    private(set) var record = CSVRecord()
    private(set) var faults: [Fault] = []

    init(layout: ImportLayout) { self.layout = layout }

    var line: Int { record.line }

    mutating func take(_ record: CSVRecord) {
        self.record = record
        faults.removeAll(keepingCapacity: true)
    }

    /// The text of a column without the blanks around it; `nil`: the file has no such column, or it is empty.
    func text(_ column: String) -> String? {
        guard let field = layout.field(column) else { return nil }
        return record.withField(field) { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
    }

    mutating func refuse(_ column: String, _ problem: String, _ value: String? = nil) {
        let isMasked = ImportLayout.masked.contains(column)
        faults.append(Fault(column: column, problem: problem, value: value.map { Excerpt.text($0, isMasked: isMasked) }))
    }

    /// The text of a column that must not be empty.
    mutating func required(_ column: String) -> String? {
        if let text = text(column) { return text }
        refuse(column, "is empty")
        return nil
    }

    /// Reads an optional column; `nil`: it is empty or at fault.
    mutating func optional<Value>(_ column: String, _ problem: @autoclosure () -> String, _ read: (String) -> Value?) -> Value? {
        guard let text = text(column) else { return nil }
        return check(column, text, problem, read)
    }

    /// Reads a column that must not be empty.
    mutating func required<Value>(_ column: String, _ problem: @autoclosure () -> String, _ read: (String) -> Value?) -> Value? {
        guard let text = required(column) else { return nil }
        return check(column, text, problem, read)
    }

    private mutating func check<Value>(
        _ column: String, _ text: String, _ problem: () -> String, _ read: (String) -> Value?
    ) -> Value? {
        if let value = read(text) { return value }
        refuse(column, problem(), text)
        return nil
    }
}
