import Domain
import Storage

/// Reads the rows of one file, and puts those that can stand into staging, batch by batch.
struct FormIntake<Form: ImportForm> {
    /// A batch ends at so many rows, or so many bytes of the file.
    private let batchRows = 2_000
    private let batchBytes = 1_048_576

    private var reader: CSVReader
    private let staging: Staging
    private let context: ImportContext
    private let progress: (_ consumed: Int) -> Void
    private var summary: FileSummary
    private var rows: [StagedRow<Form.Value>] = []
    private var deletions: [StagedRow<EntryID>] = []
    private var batchStart = 0

    init(reader: CSVReader, staging: Staging, context: ImportContext, progress: @escaping (_ consumed: Int) -> Void) {
        self.reader = reader
        self.staging = staging
        self.context = context
        self.progress = progress
        summary = FileSummary(file: Form.file)
        summary.encoding = reader.encoding
    }

    mutating func run() throws -> FileSummary {
        guard let layout = try readHeader() else { return summary }
        var row = ImportRow(layout: layout)
        var isAtEnd = false
        while !isAtEnd {
            switch try reader.next() {
            case .row:
                summary.read += 1
                row.take(reader.record)
                try take(&row)
            case .fault(let fault):
                summary.read += 1
                summary.refused += 1
                summary.add(fault, column: fault.field.map(layout.column))
            case .end: isAtEnd = true
            }
            if isAtEnd || rows.count + deletions.count >= batchRows || reader.consumed - batchStart >= batchBytes { try endBatch() }
        }
        return summary
    }

    /// - Returns: `nil` if the file cannot be read by its header.
    private mutating func readHeader() throws -> ImportLayout? {
        switch try reader.next() {
        case .end:
            summary.refuseFile("header", "the file is empty")
            return nil
        case .fault(let fault):
            summary.isRead = false
            summary.add(fault, column: "header")
            return nil
        case .row: break
        }
        let record = reader.record
        let layout = Form.layout((0..<record.count).map(record.text))
        summary.unknownColumns = layout.unknown.prefix(20).map { Excerpt.text($0) }
        for column in layout.missing { summary.refuseFile(column, "the column is missing") }
        for column in layout.repeated.prefix(20) { summary.refuseFile(Excerpt.text(column), "the column stands there twice") }
        return summary.faultCount == 0 ? layout : nil
    }

    private mutating func take(_ row: inout ImportRow) throws {
        if Form.kind != nil, row.truth("deleted", ifEmpty: false) {
            if let id = row.id("entry_id", EntryID.self) { deletions.append(StagedRow(line: row.line, id)) }
        } else if let value = try Form.read(&row, context), row.faults.isEmpty {
            rows.append(StagedRow(line: row.line, value))
        } else {
            try addUnknown(of: row)
        }
        guard !row.faults.isEmpty else { return }
        summary.refused += 1
        for fault in row.faults { summary.add(fault, line: row.line) }
    }

    /// Tells what a row at fault leans on in vain, besides.
    private mutating func addUnknown(of row: ImportRow) throws {
        let atFault = Set(row.faults.map(\.column))
        let unknown = try staging.unknown(in: Form.file, line: row.line) { atFault.contains($0) ? nil : row.text($0) }
        for fault in unknown { summary.add(fault) }
    }

    private mutating func endBatch() throws {
        if !rows.isEmpty {
            let refused = Set(try staging.put(rows).map(\.line))
            summary.refused += refused.count
            if !refused.isEmpty {
                for row in rows where refused.contains(row.line) {
                    for fault in try staging.unknown(in: row) { summary.add(fault) }
                }
            }
            rows.removeAll(keepingCapacity: true)
        }
        if let kind = Form.kind, !deletions.isEmpty {
            try staging.putDeletions(kind, deletions)
            deletions.removeAll(keepingCapacity: true)
        }
        batchStart = reader.consumed
        progress(reader.consumed)
    }
}
