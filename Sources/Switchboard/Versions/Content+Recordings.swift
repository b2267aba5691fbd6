import Dialplans
import Phrases
import Speech

extension Content {
    /// The recordings that can be played in place of their phrases, and why others cannot: for these the voice speaks.
    static func recordings(of files: FileSet, _ book: PhraseBook) -> (playable: [LanguageCode: Set<PhraseKey>], faults: [String]) {
        var playable = book.recordedPhrases
        var faults = book.recordingFaults.map { "\($0.place.file):\($0.place.line): \($0.message)" }
        for (language, paths) in table(of: files) {
            let known = paths.filter { playable[language]?.contains($0.key) == true }
            for fault in RecordingReview(book: book).faults(of: [language: known]) {
                playable[language]?.remove(fault.phrase)
                faults.append(fault.text)
            }
        }
        return (playable, faults.sorted())
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
