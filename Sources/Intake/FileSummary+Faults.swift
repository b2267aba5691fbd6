import Storage

/// Noting faults: the first hundred of a file are kept, all are counted.
extension FileSummary {
    /// - Parameter column: `nil`: the fault is one of the whole row.
    mutating func add(_ fault: CSVFault, column: String?) {
        let value = column.map { Excerpt.bytes(fault.excerpt, isMasked: ImportLayout.masked.contains($0)) }
        keep(
            ImportFault(
                file: file, line: fault.line, column: column, problem: fault.problem.description, value: value))
    }

    mutating func add(_ fault: ImportRow.Fault, line: Int) {
        keep(ImportFault(file: file, line: line, column: fault.column, problem: fault.problem, value: fault.value))
    }

    mutating func add(_ fault: StagingFault) {
        keep(ImportFault(fault))
    }

    /// Notes why the whole file is left out.
    mutating func refuseFile(_ column: String, _ problem: String) {
        isRead = false
        keep(ImportFault(file: file, line: 1, column: column, problem: problem))
    }

    /// Takes over what the review says of this file.
    mutating func add(_ review: StagingReview) {
        counts = review.counts[file] ?? StagingCounts()
        let all = review.refused[file] ?? 0
        refused += all
        faultCount += all
        faults += review.faults.filter { $0.file == file }.map(ImportFault.init)
        keepFirst()
    }

    private mutating func keep(_ fault: ImportFault) {
        faultCount += 1
        faults.append(fault)
        if faults.count >= 2 * Self.faultLimit { keepFirst() }
    }

    private mutating func keepFirst() {
        faults = Array(faults.sorted { $0.line < $1.line }.prefix(Self.faultLimit))
    }
}

extension ImportFault {
    init(_ fault: StagingFault) {
        self.init(
            file: fault.file, line: fault.line, column: fault.column, problem: fault.problem.text,
            value: Excerpt.text(fault.value, isMasked: ImportLayout.masked.contains(fault.column)))
    }
}

extension StagingFault.Problem {
    fileprivate var text: String {
        switch self {
        case .duplicate: "stands on an earlier line already"
        case .unknown(let file): "not in \(file.name) and not in the store"
        case .codeInUse: "the code of another student"
        case .full: "the student has as many numbers as it may have"
        }
    }
}
