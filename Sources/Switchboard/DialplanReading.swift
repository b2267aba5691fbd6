import Dialplans
import Foundation
import Phrases
import SchoolLine

/// Reads the dialplans of a folder: a file that another one includes is no dialplan of its own.
struct DialplanReading {
    private let folder: TextFolder
    private let words: Words
    private let version: String

    init(_ set: FileSet, words: Words) {
        folder = TextFolder(set, .dialplans)
        version = set.version
        self.words = words
    }

    private var loader: DialplanLoader { DialplanLoader(services: SchoolCatalogue.services, phrases: words.book.catalogue) }

    func load() throws(ContentFault) -> [Dialplan] {
        let texts = try all()
        guard !texts.isEmpty else { throw .missing("there is no dialplan in \(folder.path): name its folder with --dialplans") }
        do throws(DialplanFaults) {
            return try whole(texts) { texts, include throws(DialplanFaults) in
                try loader.load(texts, version: { [version] _ in version }, include: include)
            }
        } catch {
            throw .dialplans(error)
        }
    }

    /// The faults of these files, wherever they lie; of the whole folder where none is named.
    func faults(in files: [String]) throws(ContentFault) -> [Fault] {
        guard !files.isEmpty else { return whole(try all()) { loader.check($0, include: $1) } }
        var texts: [SourceText] = []
        for file in files {
            let place = TextFolder(path: (file as NSString).deletingLastPathComponent)
            let bytes = try found { () throws(TextFolder.Failure) in try place.bytes((file as NSString).lastPathComponent) }
            texts.append(SourceText(file: file, bytes: bytes))
        }
        // What a file includes lies beside it; files of several folders are looked at folder by folder.
        let folders = Dictionary(grouping: texts) { ($0.file as NSString).deletingLastPathComponent }
        return folders.sorted { $0.key < $1.key }.flatMap { path, texts in
            loader.check(texts) { Self.include($0, from: TextFolder(path: path)) }
        }
    }

    private func all() throws(ContentFault) -> [SourceText] {
        var texts: [SourceText] = []
        for name in try found({ () throws(TextFolder.Failure) in try folder.names(ending: ".yaml") }) {
            let bytes = try found { () throws(TextFolder.Failure) in try folder.bytes(name) }
            texts.append(SourceText(file: folder.inside(name), bytes: bytes))
        }
        return texts
    }

    /// Looks at what calls itself a dialplan; and if there are files that no dialplan includes, at these too: that is a mistake which the
    /// loader names.
    private func whole<T, E: Error>(_ texts: [SourceText], _ look: ([SourceText], (String) -> SourceText?) throws(E) -> T) throws(E) -> T {
        let named = texts.filter { $0.text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("dialplan:") } }
        var known = Set(named.map(\.file))
        let seen: Result<T, E>
        do throws(E) {
            seen = .success(
                try look(named) { name in
                    known.insert(folder.inside(name))
                    return include(name)
                })
        } catch {
            seen = .failure(error)
        }
        guard !named.isEmpty, texts.allSatisfy({ known.contains($0.file) }) else {
            let mains = Set(named.map(\.file))
            return try look(texts.filter { mains.contains($0.file) || !known.contains($0.file) }, include)
        }
        return try seen.get()
    }

    private func include(_ name: String) -> SourceText? { Self.include(name, from: folder) }

    static func include(_ name: String, from folder: TextFolder) -> SourceText? {
        guard !name.contains("/"), let bytes = try? folder.bytes(name) else { return nil }
        return SourceText(file: folder.inside(name), bytes: bytes)
    }
}
