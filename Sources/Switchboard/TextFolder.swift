import Foundation

/// The files of a folder that an administrator edits.
struct TextFolder {
    /// No file that people write is larger.
    static let largest = 1_048_576

    let path: String

    enum Failure: Error, CustomStringConvertible {
        case noFolder(path: String)
        case unreadable(path: String)
        case tooLarge(path: String)

        var description: String {
            switch self {
            case .noFolder(let path): "there is no folder \(path)"
            case .unreadable(let path): "\(path) cannot be read"
            case .tooLarge(let path): "\(path) is larger than 1 MiB"
            }
        }
    }

    /// The names of the files with this ending, sorted.
    func names(ending: String) throws(Failure) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { throw .noFolder(path: path) }
        return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
    }

    /// The folders inside, sorted.
    func folders() throws(Failure) -> [String] {
        try names(ending: "").filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: inside(name), isDirectory: &isFolder) && isFolder.boolValue
        }
    }

    func inside(_ name: String) -> String { (path as NSString).appendingPathComponent(name) }

    /// A file's bytes; one that is too large is not read.
    func bytes(_ name: String) throws(Failure) -> [UInt8] {
        let file = inside(name)
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        guard let size = (attributes?[.size] as? NSNumber)?.intValue else { throw .unreadable(path: file) }
        guard size <= Self.largest else { throw .tooLarge(path: file) }
        guard let data = FileManager.default.contents(atPath: file) else { throw .unreadable(path: file) }
        return [UInt8](data)
    }
}
