public import Storage

/// Reads what a school's diary hands over, a folder of CSV files, into the store.
///
/// Every row is checked and every fault is told; a row at fault stops nothing but itself. All that is taken comes into the store in one
/// transaction. A repeated import changes nothing.
public struct Import {
    private let folder: String
    private let store: Store
    private let options: ImportOptions
    private let progress: (ImportProgress) -> Void

    /// - Parameters:
    ///   - folder: Holds the files; any of them may be missing.
    ///   - progress: Is told how far the import is, at most once for each quarter of a megabyte.
    public init(folder: String, store: Store, options: ImportOptions, progress: @escaping (ImportProgress) -> Void = { _ in }) {
        self.folder = folder
        self.store = store
        self.options = options
        self.progress = progress
    }

    /// Reads, checks, and unless it is a dry run, or strict and something is at fault, changes the store.
    ///
    /// - Throws: `ImportError` if the folder holds nothing to import or a file cannot be read; `StoreError`.
    public func run() throws -> ImportSummary {
        let files = try ImportFolder(path: folder)
        let staging = try store.stage()
        defer { staging.discard() }
        let context = try ImportContext(options: options, store: store)
        var summaries: [FileSummary] = []
        for entry in files.entries {
            let reading = FileReading(path: entry.path, done: files.bytes(before: entry), total: files.bytes)
            summaries.append(try reading.read(entry.file, into: staging, context, progress))
        }
        progress(ImportProgress(phase: .checking, done: files.bytes, total: files.bytes))
        let review = try staging.review(limit: FileSummary.faultLimit)
        for index in summaries.indices { summaries[index].add(review) }
        var summary = ImportSummary(outcome: .tried, files: summaries, strangers: files.strangers)
        if options.isStrict, summary.faultCount > 0 {
            summary.outcome = .refused
        } else if !options.isDryRun {
            progress(ImportProgress(phase: .switching, done: files.bytes, total: files.bytes))
            _ = try staging.switchOver(at: options.now)
            summary.outcome = .taken
        }
        return summary
    }
}

/// Why nothing at all can be imported.
public enum ImportError: Error, Hashable, CustomStringConvertible {
    /// The path, and `errno`.
    case cannotReadFolder(String, Int32)
    /// None of the files is there.
    case nothingToImport(String)
    /// The path, and the reason.
    case cannotReadFile(String, String)

    public var description: String {
        switch self {
        case .cannotReadFolder(let path, let code): "\(path): cannot be read: \(systemMessage(code))"
        case .nothingToImport(let path): "\(path): holds none of \(ImportFile.allCases.map(\.name).joined(separator: ", "))"
        case .cannotReadFile(let path, let reason): "\(path): \(reason)"
        }
    }
}
