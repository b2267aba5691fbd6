public import Dialplans
import Phrases

/// What an administrator wants to know of the prompts before they serve: their faults, and what a studio has still to record.
public struct PromptReview {
    /// As text, each with its place.
    public let faults: [String]
    private let book: PhraseBook

    /// - Parameter folders: the dialplans are looked at for phrases that they lack, and for placeholders that they do not bind.
    public init(_ folders: Content.Folders) throws(ContentFault) {
        let files = try FileSet(folders)
        let words = try Words(unchecked: files)
        book = words.book
        var faults = book.faults.map(\.description)
        // Dialplans are held against phrases that are whole: a phrase with a fault would be missing in every state that says it.
        if faults.isEmpty { faults += try Self.faultsOfUse(files, words) }
        self.faults =
            faults + book.recordingFaults.map(\.description)
            + RecordingReview(book: book).faults(of: Content.table(of: files)).map(\.text)
    }

    public var languages: [LanguageCode] { book.languages.sorted() }

    /// A studio's script: what is not recorded yet, and could be, by key.
    public func missingRecordings(in language: LanguageCode) -> [(key: PhraseKey, text: String)] {
        book.missingRecordings(in: language).map { ($0.key, $0.text.text) }
    }

    private static func faultsOfUse(_ files: FileSet, _ words: Words) throws(ContentFault) -> [String] {
        try DialplanReading(files, words: words).faults(in: []).filter { rules.contains($0.rule) }.map(\.description)
    }

    private static let rules: Set<FaultRule> = [.unknownPhrase, .untranslatedPhrase, .unboundPlaceholder, .placeholderKind]
}
