import Dialplans
import Foundation
import Speech

extension Content {
    /// The recordings, each of which can be played.
    static func recordings(of files: FileSet) throws(ContentFault) -> Recordings {
        let table = table(of: files)
        let faults = table.values.flatMap(\.values).sorted().compactMap { path in fault(of: path).map { "\(path): \($0)" } }
        guard faults.isEmpty else { throw .recordings(faults) }
        return Recordings(files: table)
    }

    /// The path of each recording.
    static func table(of files: FileSet) -> [LanguageCode: [PhraseKey: String]] {
        var table: [LanguageCode: [PhraseKey: String]] = [:]
        for (name, file) in files.files where file.text == nil {
            let parts = name.split(separator: "/")
            guard parts.count == 4, parts[2] == "recorded" else { continue }
            table[LanguageCode(parts[1]), default: [:]][PhraseKey(parts[3].dropLast(4))] = file.path
        }
        return table
    }

    private static func fault(of path: String) -> String? {
        guard let data = FileManager.default.contents(atPath: path) else { return "it cannot be read" }
        return Recordings.fault(of: [UInt8](data)).map(\.description)
    }
}
