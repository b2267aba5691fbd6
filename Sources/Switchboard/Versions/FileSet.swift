import Crypto
import Foundation

/// The files that administrators edit, as they were at one moment.
public struct FileSet: Sendable {
    /// The folders that belong together.
    enum Root: String, CaseIterable, Sendable {
        case dialplans, prompts
        case gradeScales = "grade-scales"

        /// The endings of the files that count.
        var endings: [String] {
            switch self {
            case .dialplans: [".yaml", ".ics"]
            case .prompts: [".yaml", ".wav"]
            case .gradeScales: [".yaml"]
            }
        }
    }

    struct File: Hashable, Sendable {
        /// SHA-256, as hexadecimal.
        var hash: String
        /// Where it lies.
        var path: String
        /// What stands in it; `nil`: it is sound, and stays where it lies.
        var text: [UInt8]?
    }

    /// By its name, such as `prompts/bg/phrases.yaml`.
    let files: [String: File]
    /// By its name, such as `prompts/bg`.
    let folders: Set<String>
    /// What each root is called where an administrator looks for it.
    let shown: [Root: String]
    /// The beginning of a hash over the names and contents of all files.
    public let version: String

    init(files: [String: File], folders: Set<String>, shown: [Root: String]) {
        self.files = files
        self.folders = folders
        self.shown = shown
        var hash = SHA256()
        for (name, file) in files.sorted(by: { $0.key < $1.key }) { hash.update(data: Data("\(name) \(file.hash)\n".utf8)) }
        version = String(hash.finalize().hexadecimal.prefix(Self.versionLength))
    }

    static let versionLength = 12
}

extension Sequence<UInt8> {
    var hexadecimal: String { map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() }
}
