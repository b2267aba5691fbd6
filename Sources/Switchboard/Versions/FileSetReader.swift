import Crypto
import Foundation

/// Reads the files that administrators edit, so that what was read stood there all at one moment.
struct FileSetReader {
    private let places: Content.Folders
    private let roots: [FileSet.Root]
    /// What was read before: a file that has not changed is not read again.
    private var known: [FolderPrint.Entry: FileSet.File] = [:]

    init(_ places: Content.Folders, roots: [FileSet.Root] = FileSet.Root.allCases) {
        self.places = places
        self.roots = roots
    }

    /// No recording is larger: two minutes are two megabytes.
    static let largestRecording = 8_388_608
    private static let attempts = 5

    /// The files, with what the file system said of them before and after.
    ///
    /// - Parameter midway: what happens when some of the files are read, in each attempt.
    /// - Throws: `changing`, if they were written to again and again while they were read.
    mutating func read(midway: () -> Void = {}) throws(TextFolder.Failure) -> (print: FolderPrint, set: FileSet) {
        for _ in 1..<Self.attempts {
            if let whole = try attempt(midway) { return whole }
        }
        guard let whole = try attempt(midway) else { throw .changing(path: places.shown(roots)) }
        return whole
    }

    /// `nil`: something was written meanwhile.
    private mutating func attempt(_ midway: () -> Void) throws(TextFolder.Failure) -> (print: FolderPrint, set: FileSet)? {
        let before = try FolderPrint(places, roots)
        try before.checkSizes(places)
        var files: [String: FileSet.File] = [:]
        var read: [FolderPrint.Entry: FileSet.File] = [:]
        for (name, entry) in before.files.sorted(by: { $0.key < $1.key }) {
            do throws(TextFolder.Failure) {
                let file: FileSet.File
                if let same = known[entry] { file = same } else { file = try Self.file(at: entry.path) }
                files[name] = file
                read[entry] = file
            } catch {
                // One that is gone, or has grown, is a fault only if it stays so.
                guard try FolderPrint(places, roots) == before else { return nil }
                throw error
            }
            if files.count == 1 { midway() }
        }
        guard try FolderPrint(places, roots) == before else { return nil }
        known = read
        let shown = Dictionary(uniqueKeysWithValues: FileSet.Root.allCases.map { ($0, places.path(of: $0)) })
        return (before, FileSet(files: files, folders: before.folders, shown: shown))
    }

    private static func file(at path: String) throws(TextFolder.Failure) -> FileSet.File {
        let isSound = path.hasSuffix(".wav")
        let folder = TextFolder(path: (path as NSString).deletingLastPathComponent)
        let bytes = try folder.bytes((path as NSString).lastPathComponent, most: isSound ? largestRecording : TextFolder.largest)
        return FileSet.File(
            hash: SHA256.hash(data: bytes).hexadecimal, path: URL(fileURLWithPath: path).path, text: isSound ? nil : bytes)
    }
}

extension FileSet {
    /// Reads the folders, so that all files are of one moment.
    public init(_ places: Content.Folders) throws(ContentFault) { try self.init(places, roots: Root.allCases) }

    init(_ places: Content.Folders, roots: [Root]) throws(ContentFault) {
        var reader = FileSetReader(places, roots: roots)
        do { self = try reader.read().set } catch { throw .missing(error.description) }
    }
}
