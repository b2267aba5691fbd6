/// Looks whether what a row names is known.
struct ReferenceCheck {
    private let table: StagedTable
    private let positions: [(column: String, position: Int, file: ImportFile)]

    init(_ table: StagedTable) {
        self.table = table
        positions = table.references.compactMap { reference in
            table.given.firstIndex(of: reference.column).map { (reference.column, $0, reference.file) }
        }
    }

    func fault(in columns: [SQLValue], line: Int, _ known: KnownRows) throws(StoreError) -> StagingFault? {
        for (column, position, file) in positions {
            guard case .text(let id) = columns[position] else { continue }
            if let fault = try fault(id, column, file, line, known) { return fault }
        }
        return nil
    }

    /// All faults of a row; `text` gives what stands in a column of it.
    func faults(line: Int, _ known: KnownRows, text: (_ column: String) -> String?) throws(StoreError) -> [StagingFault] {
        var faults: [StagingFault] = []
        for (column, _, file) in positions {
            guard let id = text(column), let fault = try fault(id, column, file, line, known) else { continue }
            faults.append(fault)
        }
        return faults
    }

    private func fault(
        _ id: String, _ column: String, _ file: ImportFile, _ line: Int, _ known: KnownRows
    ) throws(StoreError) -> StagingFault? {
        guard try !known.contains(id, in: file) else { return nil }
        return StagingFault(file: table.file, line: line, column: column, problem: .unknown(file), value: id)
    }
}

extension Staging {
    /// Everything that a row names and that is neither staged nor stored; `put` tells only the first of it.
    public func unknown<Value: Stageable>(in row: StagedRow<Value>) throws(StoreError) -> [StagingFault] {
        let table = StagedTable.of(Value.file)
        let columns = try row.value.columns(store.vault)
        return try unknown(in: Value.file, line: row.line) { column in
            guard let position = table.given.firstIndex(of: column), case .text(let id) = columns[position] else { return nil }
            return id
        }
    }

    /// The same for a row that cannot be put at all.
    ///
    /// - Parameter text: gives what stands in a column; `nil`: nothing that can be looked for.
    public func unknown(in file: ImportFile, line: Int, text: (_ column: String) -> String?) throws(StoreError) -> [StagingFault] {
        try ReferenceCheck(StagedTable.of(file)).faults(line: line, known, text: text)
    }
}
