public import Storage

/// What an import did, file by file.
public struct ImportSummary: Hashable, Sendable {
    public enum Outcome: Hashable, Sendable {
        /// The store holds the rows.
        case taken
        /// A dry run: nothing is changed.
        case tried
        /// A fault in a strict import: nothing is changed.
        case refused
    }

    public var outcome: Outcome
    /// In the order in which they were read.
    public var files: [FileSummary]
    /// What else lies in the folder and looks as if it were meant: files with names that mean nothing here.
    public var strangers: [String]

    public init(outcome: Outcome, files: [FileSummary], strangers: [String] = []) {
        self.outcome = outcome
        self.files = files
        self.strangers = strangers
    }

    /// All faults, those that are not kept among them.
    public var faultCount: Int { files.reduce(0) { $0 + $1.faultCount } }

    /// The files of which not one row was looked at: empty ones, and those whose header is wrong.
    public var unread: [ImportFile] { files.filter { !$0.isRead }.map(\.file) }

    /// New, changed and removed rows of all files.
    public var changeCount: Int { files.reduce(0) { $0 + $1.counts.new + $1.counts.changed + $1.counts.deleted } }
}
