import CallCore
import Dialplans
import Foundation
import Phrases
import Speech
import Support

@testable import Switchboard

/// The folders that administrators edit, with a small line in them, and a version of it for each number.
final class EditedFolders {
    let folder: TemporaryFolder
    let kept: KeptVersions
    let watch: ContentWatch
    let editions: Editions
    let log = TestLog()

    init(_ number: Int = 0) throws {
        folder = try TemporaryFolder()
        kept = KeptVersions(data: folder.path("data"))
        try Self.write(number, to: folder)
        editions = try Editions(
            FirstContent(content: Content(Self.places(folder)), origin: .files), kept: kept, since: "the start", make: Self.edition)
        let duties = ContentWatch.Duties(now: { "now" }, prepare: { _ in }, served: { _ in })
        watch = ContentWatch(Self.places(folder), editions: editions, duties: duties, log: log.logger)
        // What it began with is nothing new.
        _ = (watch.look(), watch.look())
    }

    func write(_ number: Int) throws { try Self.write(number, to: folder) }

    /// What a wrong change added is gone; what it took away is written anew by the next one.
    func restore() {
        for path in ["dialplans", "prompts", "grade-scales"] { try? FileManager.default.removeItem(atPath: folder.path(path)) }
    }

    /// Two looks: the first sees a change, the second deals with it.
    func lookTwice() -> ContentWatch.Outcome {
        let first = watch.look()
        return first == .unsettled ? watch.look() : first
    }

    static func places(_ folder: TemporaryFolder) -> Content.Folders {
        Content.Folders(dialplans: folder.path("dialplans"), prompts: folder.path("prompts"), gradeScales: folder.path("grade-scales"))
    }

    /// A number as a word: no digit may stand in a phrase.
    static func word(_ number: Int) -> String { "version " + String("\(number)".map { Character(letters[$0] ?? "x") }) }
    private static let letters: [Character: String] = Dictionary(uniqueKeysWithValues: zip("0123456789", "abcdefghij".map { "\($0)" }))

    static func edition(_ content: Content) -> Edition {
        Edition(
            content.shelf, version: content.files.version, services: TestServices { _ in .failed }, voice: WordVoice(book: content.book))
    }

    private static func write(_ number: Int, to folder: TemporaryFolder) throws {
        try folder.write("grade-scales/.keep", "")
        try folder.write("dialplans/line.yaml", dialplan(number))
        try folder.write("prompts/en/phrases.yaml", phrases(number))
    }

    /// The state behind key 1 has another name in each version.
    static func dialplan(_ number: Int) -> String {
        """
        dialplan: line
        numbers: ["+359882818905"]
        languages: [en]
        start: hello
        defaults: { no-input: bye, no-match: bye, failed: bye }
        states:
          hello: { say: hello, then: menu }
          menu: { menu: menu, keys: { 1: again-\(number), 2: bye } }
          again-\(number): { say: again, then: menu }
          bye: { end: bye }

        """
    }

    static func phrases(_ number: Int) -> String {
        ["hello", "menu", "again", "bye"].map { "\($0): \"\($0), \(word(number)).\"\n" }.joined()
    }
}

/// Says the words of a book as they are.
private struct WordVoice: PromptVoice {
    let book: PhraseBook

    func sentences(of say: Say) -> [SpokenSentence] {
        say.utterances.map {
            SpokenSentence(text: book.wording(of: $0, in: say.language) ?? "nothing", language: say.language, isPersonal: false)
        }
    }

    func ready(_ sentence: SpokenSentence, of lease: ClipLease?) -> Clip? { clip(for: sentence) }
    func clip(for sentence: SpokenSentence) -> Clip { Clip(path: "x", milliseconds: 1_000, text: sentence.text) }
    func whisper(_ utterance: Utterance, in language: LanguageCode) -> Clip { Clip(path: "w", milliseconds: 1, text: "") }
    func makeFixedPhrases(_ languages: [LanguageCode], while isWanted: () -> Bool) -> Int? { 0 }
}
