import Dialplans
import Phrases
import Speech

extension Content {
    /// The recordings, each of which can be played in place of its phrase.
    static func recordings(of files: FileSet, _ book: PhraseBook) throws(ContentFault) -> Recordings {
        let table = table(of: files)
        let faults = RecordingReview(book: book).faults(of: table)
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
}
