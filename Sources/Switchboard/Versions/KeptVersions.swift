import Crypto
import Foundation

/// Every version that ever served, in `data/versions`: `files/` holds each content once, by its hash, and `VERSION.json` says which files a
/// version is made of. What is there is never changed.
public struct KeptVersions: Sendable {
    public enum Failure: Error, Hashable, CustomStringConvertible {
        case unknown(String)
        case ambiguous(String)
        /// What is kept is not what was put there.
        case damaged(version: String, file: String)
        case unwritable(path: String, reason: String)

        public var description: String {
            switch self {
            case .unknown(let name):
                "there is no version “\(name.prefix(40))” that ever served: list them with schoolbell dialplan versions"
            case .ambiguous(let name): "more than one version begins with “\(name.prefix(40))”: write more of it"
            case .damaged(let version, let file): "the version \(version) is damaged: \(file) is not what was kept"
            case .unwritable(let path, let reason): "cannot keep a version in \(path): \(reason)"
            }
        }
    }

    let folder: String

    /// - Parameter data: the data folder.
    public init(data: String) { folder = URL(fileURLWithPath: data).appendingPathComponent("versions").path }

    /// All versions that are kept, in the order of their names.
    public var names: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.filter { Self.isName($0) }.sorted()
    }

    /// The version that begins so.
    public func name(beginning: String) throws(Failure) -> String {
        let found = names.filter { !beginning.isEmpty && $0.hasPrefix(beginning) }
        guard let name = found.first else { throw .unknown(beginning) }
        guard found.count == 1 else { throw .ambiguous(beginning) }
        return name
    }

    /// Keeps the files; what is kept already is left as it is.
    ///
    /// - Returns: The same files, whose recordings lie where nobody changes them.
    func keep(_ set: FileSet) throws(Failure) -> FileSet {
        var files = set.files
        for (name, file) in set.files {
            let place = place(of: file.hash, ending: (name as NSString).pathExtension)
            if !FileManager.default.fileExists(atPath: place) { try write(try bytes(of: file), to: place) }
            files[name]?.path = place
        }
        let manifest = Manifest(files: set.files.mapValues(\.hash), folders: set.folders.sorted())
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let path = manifestPath(set.version)
        guard let data = try? encoder.encode(manifest) else { throw .unwritable(path: path, reason: "it cannot be written down") }
        if !FileManager.default.fileExists(atPath: path) { try write([UInt8](data), to: path) }
        return FileSet(files: files, folders: set.folders, shown: set.shown)
    }

    /// The files of a version, exactly as they served.
    func files(of version: String) throws(Failure) -> FileSet {
        guard Self.isName(version), let data = FileManager.default.contents(atPath: manifestPath(version)) else { throw .unknown(version) }
        guard let manifest = try? JSONDecoder().decode(Manifest.self, from: data) else {
            throw .damaged(version: version, file: version + ".json")
        }
        var files: [String: FileSet.File] = [:]
        for (name, hash) in manifest.files {
            let place = place(of: hash, ending: (name as NSString).pathExtension)
            guard let data = FileManager.default.contents(atPath: place), SHA256.hash(data: data).hexadecimal == hash else {
                throw .damaged(version: version, file: name)
            }
            files[name] = FileSet.File(hash: hash, path: place, text: name.hasSuffix(".wav") ? nil : [UInt8](data))
        }
        let shown = Dictionary(uniqueKeysWithValues: FileSet.Root.allCases.map { ($0, "\(version)/\($0.rawValue)") })
        let set = FileSet(files: files, folders: Set(manifest.folders), shown: shown)
        guard set.version == version else { throw .damaged(version: version, file: version + ".json") }
        return set
    }
}

extension KeptVersions {
    private struct Manifest: Codable {
        /// The hash of each file by its name.
        var files: [String: String]
        var folders: [String]
    }

    private static func isName(_ text: String) -> Bool {
        text.utf8.count == FileSet.versionLength && text.allSatisfy { $0.isHexDigit && !$0.isUppercase }
    }

    private func manifestPath(_ version: String) -> String { "\(folder)/\(version).json" }

    private func place(of hash: String, ending: String) -> String { "\(folder)/files/\(hash).\(ending)" }

    private func bytes(of file: FileSet.File) throws(Failure) -> [UInt8] {
        if let text = file.text { return text }
        guard let data = FileManager.default.contents(atPath: file.path), SHA256.hash(data: data).hexadecimal == file.hash else {
            throw .unwritable(path: file.path, reason: "the recording has just been changed")
        }
        return [UInt8](data)
    }

    /// Whole, or not at all.
    private func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        do {
            try FileManager.default.createDirectory(
                atPath: folder + "/files", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw .unwritable(path: folder, reason: error.localizedDescription)
        }
    }
}

extension KeptVersions {
    /// Checks a kept version as a change of the files is checked.
    public func check(_ version: String) throws { _ = try content(of: version) }

    /// A kept version, checked by this engine.
    public func content(of version: String) throws -> Content { try Content(try files(of: version)) }
}
