import Dialplans
import Domain
import Foundation
import Phrases

/// What the line can say: scales, phrases and recordings.
struct Words {
    let book: PhraseBook
    let scales: [GradeScale]

    /// With what faults the phrases have: they are told, and do not serve.
    init(unchecked set: FileSet) throws(ContentFault) {
        scales = try Self.scales(in: TextFolder(set, .gradeScales))
        book = try Self.book(of: set, scales: scales)
    }

    init(_ set: FileSet) throws(ContentFault) {
        try self.init(unchecked: set)
        guard book.faults.isEmpty else { throw .phrases(book.faults) }
    }

    /// All phrases with their recordings and lexicons, faults and all.
    private static func book(of set: FileSet, scales: [GradeScale]) throws(ContentFault) -> PhraseBook {
        let folder = TextFolder(set, .prompts)
        let (files, recordings) = try phrases(in: folder)
        return PhraseBook(
            files, scales: scales, recordings: recordings, lexicons: try all("lexicon.yaml", in: folder),
            subjects: try all("subjects.yaml", in: folder))
    }

    /// The file of this name of each language that has one.
    private static func all(_ name: String, in folder: TextFolder) throws(ContentFault) -> [PhraseFile] {
        var files: [PhraseFile] = []
        for language in try found({ () throws(TextFolder.Failure) in try folder.folders() }) {
            let inside = folder.folder(language)
            guard (try? inside.names(ending: ".yaml"))?.contains(name) == true else { continue }
            let text = try found { () throws(TextFolder.Failure) in try inside.text(name) }
            files.append(PhraseFile(language: LanguageCode(rawValue: language), name: inside.inside(name), text: text))
        }
        return files
    }

    static func scales(in folder: TextFolder) throws(ContentFault) -> [GradeScale] {
        var scales: [GradeScale] = []
        for name in try found({ () throws(TextFolder.Failure) in try folder.names(ending: ".yaml") }) {
            let text = try found { () throws(TextFolder.Failure) in try folder.text(name) }
            do throws(GradeScaleError) {
                scales.append(try GradeScale(yaml: text))
            } catch {
                throw .scale(file: folder.inside(name), "\(error)")
            }
        }
        return scales
    }

    private static func phrases(
        in folder: TextFolder
    ) throws(ContentFault) -> ([PhraseFile], [LanguageCode: Set<PhraseKey>]) {
        var files: [PhraseFile] = []
        var recordings: [LanguageCode: Set<PhraseKey>] = [:]
        for name in try found({ () throws(TextFolder.Failure) in try folder.folders() }) {
            let language = LanguageCode(rawValue: name)
            let inside = folder.folder(name)
            let text = try found { () throws(TextFolder.Failure) in try inside.text("phrases.yaml") }
            files.append(PhraseFile(language: language, name: inside.inside("phrases.yaml"), text: text))
            let recorded = (try? inside.folder("recorded").names(ending: ".wav")) ?? []
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
