public import Dialplans
public import Domain
public import Phrases
public import Speech

/// What administrators edit, read and checked: phrases, scales and dialplans.
public struct Content: Sendable {
    public let shelf: DialplanShelf
    public let book: PhraseBook
    public let scales: [GradeScale]
    public private(set) var recordings: Recordings
    /// Recordings that cannot be played, each with the reason: the voice speaks in their place.
    public let setAside: [String]
    private let playable: [LanguageCode: Set<PhraseKey>]
    /// What it was read from.
    public private(set) var files: FileSet

    /// Where it lies.
    public struct Folders: Hashable, Sendable {
        public var dialplans: String
        public var prompts: String
        public var gradeScales: String

        public init(dialplans: String, prompts: String, gradeScales: String) {
            self.dialplans = dialplans
            self.prompts = prompts
            self.gradeScales = gradeScales
        }
    }

    /// Reads everything; nothing is taken that has a fault.
    public init(_ folders: Folders) throws(ContentFault) { try self.init(FileSet(folders)) }

    /// Takes everything from files that were read at one moment.
    public init(_ files: FileSet) throws(ContentFault) {
        let words = try Words(files)
        shelf = DialplanShelf(try DialplanReading(files, words: words).load())
        (playable, setAside) = Self.recordings(of: files, words.book)
        recordings = Self.recordings(playable, in: files)
        self.files = files
        book = words.book
        scales = words.scales
    }

    /// The same, with its recordings played from these files, which are a copy of its own.
    func lying(in files: FileSet) -> Content {
        var content = self
        content.files = files
        content.recordings = Self.recordings(playable, in: files)
        return content
    }

    private static func recordings(_ playable: [LanguageCode: Set<PhraseKey>], in files: FileSet) -> Recordings {
        let paths = table(of: files).map { language, paths in (language, paths.filter { playable[language]?.contains($0.key) == true }) }
        return Recordings(files: Dictionary(uniqueKeysWithValues: paths))
    }

    /// All faults of these dialplan files (of all in the folder where none is named), as text for an administrator.
    public static func faults(in files: [String], _ folders: Folders) throws(ContentFault) -> [Fault] {
        // Files that are named may lie anywhere.
        let set = try FileSet(folders, roots: files.isEmpty ? FileSet.Root.allCases : [.prompts, .gradeScales])
        return try DialplanReading(set, words: try Words(set)).faults(in: files)
    }
}

/// Why what administrators edit cannot be used.
public enum ContentFault: Error, CustomStringConvertible {
    case missing(String)
    case scale(file: String, String)
    case phrases([PhraseFault])
    case dialplans(DialplanFaults)

    public var description: String {
        switch self {
        case .missing(let what): what
        case .scale(let file, let what): "\(file): \(what)"
        case .phrases(let faults): faults.map(\.description).joined(separator: "\n\n")
        case .dialplans(let faults): faults.description
        }
    }
}
