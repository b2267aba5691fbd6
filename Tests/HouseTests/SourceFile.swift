import Foundation
import Testing

/// A Swift file of the repository, as text.
struct SourceFile {
    let path: String
    let lines: [Substring]

    /// The file without its comments.
    var code: String { lines.filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.joined(separator: "\n") }

    var imports: Set<String> {
        Set(
            lines.compactMap { line in
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"), index <= 2, words.count > index + 1 else { return nil }
                return String(words[index + 1])
            })
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func all(in folder: String) throws -> [SourceFile] {
        let base = root.appendingPathComponent(folder)
        let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        let files = try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            let text = try String(contentsOf: base.appendingPathComponent(name), encoding: .utf8)
            return SourceFile(path: "\(folder)/\(name)", lines: text.split(separator: "\n", omittingEmptySubsequences: false))
        }
        try #require(!files.isEmpty, "no Swift files in \(folder)")
        return files
    }
}
