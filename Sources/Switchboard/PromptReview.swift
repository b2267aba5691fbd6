public import Dialplans
public import Phrases

/// What an administrator wants to know of the prompts before they serve: their faults, and what a studio has still to record.
public struct PromptReview {
    /// As text, each with its place.
    public let faults: [String]
    private let book: PhraseBook

    public init(_ folders: Content.Folders) throws(ContentFault) {
        let files = try FileSet(folders, roots: [.prompts, .gradeScales])
        book = try Words.book(of: files, scales: Words.scales(in: TextFolder(files, .gradeScales)))
        faults = book.faults.map(\.description) + (try Self.faultsOfRecordings(files))
    }

    public var languages: [LanguageCode] { book.languages.sorted() }

    /// A studio's script: what is not recorded yet, and could be, by key.
    public func missingRecordings(in language: LanguageCode) -> [(key: PhraseKey, text: String)] {
        book.missingRecordings(in: language).map { ($0.key, $0.text.text) }
    }

    private static func faultsOfRecordings(_ files: FileSet) throws(ContentFault) -> [String] {
        do throws(ContentFault) {
            _ = try Content.recordings(of: files)
            return []
        } catch {
            guard case .recordings(let faults) = error else { throw error }
            return faults
        }
    }
}
