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
            guard try known.contains(id, in: file) else {
                return StagingFault(file: table.file, line: line, column: column, problem: .unknown(file), value: id)
            }
        }
        return nil
    }
}
