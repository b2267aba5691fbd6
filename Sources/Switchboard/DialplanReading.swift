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
        let mains = self.mains(of: texts)
        guard !mains.isEmpty else { throw .missing("there is no dialplan in \(folder.path): name its folder with --dialplans") }
        do throws(DialplanFaults) {
            return try loader.load(mains, version: { [version] _ in version }, include: include)
        } catch {
            throw .dialplans(error)
        }
    }

    /// The faults of these files, wherever they lie; of the whole folder where none is named.
    func faults(in files: [String]) throws(ContentFault) -> [Fault] {
        guard !files.isEmpty else { return loader.check(mains(of: try all()), include: include) }
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

    /// What calls itself a dialplan, and what no dialplan includes: that is a mistake which the loader names.
    private func mains(of texts: [SourceText]) -> [SourceText] {
        let named = texts.filter { $0.text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("dialplan:") } }
        var included: Set<String> = []
        _ = loader.check(named) { name in
            included.insert(folder.inside(name))
            return include(name)
        }
        return texts.filter { text in named.contains(text) || !included.contains(text.file) }
    }

    private func include(_ name: String) -> SourceText? { Self.include(name, from: folder) }

    static func include(_ name: String, from folder: TextFolder) -> SourceText? {
        guard !name.contains("/"), let bytes = try? folder.bytes(name) else { return nil }
        return SourceText(file: folder.inside(name), bytes: bytes)
    }
}
