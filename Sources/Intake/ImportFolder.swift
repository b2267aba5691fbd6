import Glibc
import Storage

/// The files of an import that lie in a folder.
struct ImportFolder {
    struct Entry {
        let file: ImportFile
        let path: String
        let bytes: Int
    }

    /// In the order in which they lean on one another.
    let entries: [Entry]
    /// Files that end in `.csv` and have no meaning here.
    let strangers: [String]

    var bytes: Int { entries.reduce(0) { $0 + $1.bytes } }

    /// - Throws: `ImportError`.
    init(path: String) throws {
        let names = try Self.names(in: path)
        entries = ImportFile.allCases.filter { names.contains($0.name) }.map { file in
            let full = "\(path)/\(file.name)"
            var status = stat()
            return Entry(file: file, path: full, bytes: stat(full, &status) == 0 ? Int(status.st_size) : 0)
        }
        guard !entries.isEmpty else { throw ImportError.nothingToImport(path) }
        let known = Set(ImportFile.allCases.map(\.name))
        strangers = names.filter { $0.lowercased().hasSuffix(".csv") && !known.contains($0) }.sorted()
    }

    func bytes(before entry: Entry) -> Int {
        entries.prefix { $0.file != entry.file }.reduce(0) { $0 + $1.bytes }
    }

    private static func names(in path: String) throws -> Set<String> {
        guard let folder = opendir(path) else { throw ImportError.cannotReadFolder(path, errno) }
        defer { closedir(folder) }
        var names: Set<String> = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            names.insert(name)
        }
        return names
    }
}
