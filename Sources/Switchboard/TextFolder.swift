import Foundation

/// The files of a folder that an administrator edits: on the disk, or as they were read from it.
struct TextFolder {
    /// No file that people write is larger, and all in a folder are no larger than two such.
    static let largest = 1_048_576
    static let mostText = 2 * largest

    /// As it is shown to an administrator.
    let path: String
    private let source: Source

    private enum Source {
        case disk
        /// Files of this set whose names begin so.
        case set(FileSet, String)
    }

    init(path: String) {
        self.path = path
        source = .disk
    }

    init(_ set: FileSet, _ root: FileSet.Root) {
        path = set.shown[root] ?? root.rawValue
        source = .set(set, root.rawValue)
    }

    private init(path: String, source: Source) {
        self.path = path
        self.source = source
    }

    enum Failure: Error, CustomStringConvertible {
        case noFolder(path: String)
        case unreadable(path: String)
        case tooLarge(path: String, most: Int)
        case tooMany(path: String)
        case tooMuch(path: String)
        case changing(path: String)
        case notUTF8(path: String, line: Int)

        /// Goes by without anybody mending it.
        var passes: Bool {
            switch self {
            case .changing: true
            case .noFolder, .unreadable, .tooLarge, .tooMany, .tooMuch, .notUTF8: false
            }
        }

        var description: String {
            switch self {
            case .noFolder(let path): "there is no folder \(path)"
            case .unreadable(let path): "\(path) cannot be read"
            case .tooLarge(let path, let most): "\(path) is larger than \(most / 1_048_576) MiB"
            case .tooMany(let path): "there are more than \(FolderPrint.mostFiles) files in \(path)"
            case .notUTF8(let path, let line): "\(path):\(line): this is not UTF-8: save the file in that encoding"
            case .tooMuch(let path): "the files in \(path) are larger than \(TextFolder.mostText / 1_048_576) MiB together"
            case .changing(let path): "the files in \(path) are being written to: they are read again when they stand still"
            }
        }
    }

    /// The names of the files with this ending, sorted.
    func names(ending: String) throws(Failure) -> [String] {
        switch source {
        case .disk:
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { throw .noFolder(path: path) }
            return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
        case .set(let set, let name): return Self.children(of: name, among: set.files.keys).filter { $0.hasSuffix(ending) }
        }
    }

    /// The folders inside, sorted.
    func folders() throws(Failure) -> [String] {
        switch source {
        case .disk:
            return try names(ending: "").filter { name in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: inside(name), isDirectory: &isFolder) && isFolder.boolValue
            }
        case .set(let set, let name): return Self.children(of: name, among: set.folders)
        }
    }

    func inside(_ name: String) -> String { (path as NSString).appendingPathComponent(name) }

    func folder(_ name: String) -> TextFolder {
        switch source {
        case .disk: TextFolder(path: inside(name))
        case .set(let set, let own): TextFolder(path: inside(name), source: .set(set, own + "/" + name))
        }
    }

    /// A file's bytes; one that is too large is not read.
    func bytes(_ name: String, most: Int = largest) throws(Failure) -> [UInt8] {
        let file = inside(name)
        switch source {
        case .disk:
            do throws(StillFile.Failure) {
                return try StillFile(path: file).bytes(most: most)
            } catch {
                switch error {
                case .unreadable: throw .unreadable(path: file)
                case .tooLarge: throw .tooLarge(path: file, most: most)
                case .changing: throw .changing(path: path)
                }
            }
        case .set(let set, let own):
            guard let text = set.files[own + "/" + name]?.text else { throw .unreadable(path: file) }
            return text
        }
    }

    /// A file's text.
    func text(_ name: String) throws(Failure) -> String {
        let bytes = try bytes(name)
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        throw .notUTF8(path: inside(name), line: Self.lineOfFault(in: bytes))
    }

    /// The line of the first bytes that are no character.
    private static func lineOfFault(in bytes: [UInt8]) -> Int {
        var (decoder, rest, line) = (UTF8(), bytes.makeIterator(), 1)
        while case .scalarValue(let scalar) = decoder.decode(&rest) {
            if scalar == "\n" { line += 1 }
        }
        return line
    }

    private static func children(of folder: String, among names: some Sequence<String>) -> [String] {
        names.compactMap { name -> String? in
            guard name.hasPrefix(folder + "/") else { return nil }
            let rest = name.dropFirst(folder.count + 1)
            return rest.contains("/") ? nil : String(rest)
        }.sorted()
    }
}
