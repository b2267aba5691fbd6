public import Storage

/// What an import did with one file.
public struct FileSummary: Hashable, Sendable {
    /// How many faults of a file are kept; the others are only counted.
    public static let faultLimit = 100

    public var file: ImportFile
    public var encoding: CSVEncoding?
    /// Whether its header was one; if not, none of its rows was looked at.
    public var isRead = true
    /// Rows that were read, refused ones among them.
    public var read = 0
    public var refused = 0
    public var counts = StagingCounts()
    /// The first ones, by line.
    public var faults: [ImportFault] = []
    public var faultCount = 0
    /// Columns of the header that mean nothing here.
    public var unknownColumns: [String] = []

    public init(file: ImportFile) { self.file = file }
}
