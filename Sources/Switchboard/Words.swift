import Crypto
import Dialplans
import Domain
import Foundation
import Phrases

/// What the line can say: scales, phrases and recordings, with the hash of all that they are made of.
struct Words {
    let book: PhraseBook
    let scales: [GradeScale]
    let hash: SHA256

    init(_ folders: Content.Folders) throws(ContentFault) {
        var hash = SHA256()
        scales = try Self.scales(in: TextFolder(path: folders.gradeScales), &hash)
        let (files, recordings) = try Self.phrases(in: TextFolder(path: folders.prompts), &hash)
        book = PhraseBook(files, scales: scales, recordings: recordings)
        self.hash = hash
        guard book.faults.isEmpty else { throw .phrases(book.faults) }
    }

    static func scales(in folder: TextFolder, _ hash: inout SHA256) throws(ContentFault) -> [GradeScale] {
        var scales: [GradeScale] = []
        for name in try found({ () throws(TextFolder.Failure) in try folder.names(ending: ".yaml") }) {
            let bytes = try found { () throws(TextFolder.Failure) in try folder.bytes(name) }
            hash.update(data: bytes)
            do throws(GradeScaleError) {
                scales.append(try GradeScale(yaml: String(decoding: bytes, as: UTF8.self)))
            } catch {
                throw .scale(file: folder.inside(name), "\(error)")
            }
        }
        return scales
    }

    private static func phrases(
        in folder: TextFolder, _ hash: inout SHA256
    ) throws(ContentFault) -> ([PhraseFile], [LanguageCode: Set<PhraseKey>]) {
        var files: [PhraseFile] = []
        var recordings: [LanguageCode: Set<PhraseKey>] = [:]
        for name in try found({ () throws(TextFolder.Failure) in try folder.folders() }) {
            let language = LanguageCode(rawValue: name)
            let inside = TextFolder(path: folder.inside(name))
            let bytes = try found { () throws(TextFolder.Failure) in try inside.bytes("phrases.yaml") }
            hash.update(data: bytes)
            files.append(PhraseFile(language: language, name: inside.inside("phrases.yaml"), text: String(decoding: bytes, as: UTF8.self)))
            let recorded = (try? TextFolder(path: inside.inside("recorded")).names(ending: ".wav")) ?? []
            hash.update(data: Data(recorded.joined(separator: "\n").utf8))
            if !recorded.isEmpty { recordings[language] = Set(recorded.map { PhraseKey($0.dropLast(4)) }) }
        }
        guard !files.isEmpty else { throw .missing("there are no phrases in \(folder.path): name their folder with --prompts") }
        return (files, recordings)
    }
}

/// Names a missing file as a fault of the content.
func found<T>(_ read: () throws(TextFolder.Failure) -> T) throws(ContentFault) -> T {
    do {
        return try read()
    } catch {
        throw .missing(error.description)
    }
}
