import Dialplans
import Foundation
import Testing

@testable import Phrases

/// What `docs/prompts.md` says is so.
@Suite struct PromptsGuideTests {
    private static let guide = Result { try PromptsTests.text("docs/prompts.md") }

    /// The rows of tables with so many cells.
    private static func rows(_ cells: Int) throws -> [[String]] {
        try guide.get().split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") }
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }.filter { $0.count == cells }
    }

    @Test func textIsReadAsItSays() throws {
        let rows = try Self.rows(3).filter { $0[0].count == 2 }
        try #require(rows.count >= 10)
        for row in rows { #expect(OutsideText.cleaned(row[1], in: LanguageCode(row[0])) == row[2]) }
    }

    /// Every form that the guide names is one, and every one is named.
    @Test func formsAreTold() throws {
        let text = try Self.guide.get()
        let told = text.matches(of: /`(\{[^`]*\})`/).map { String($0.1) }.filter { !$0.contains("…") }
        for form in told {
            let (_, faults) = PatternReader.read(form, words: nil)
            #expect(faults.isEmpty, "\(form): \(faults)")
        }
        for name in [
            "words", "ordinal", "date", "weekday", "time", "mark", "average", "place", "money", "percent", "code", "key", "select",
            "plural",
        ] {
            #expect(text.contains(", \(name)"), "\(name)")
        }
    }

    @Test func lexiconOfTheGuideIsGood() throws {
        let text = try #require(try Self.guide.get().firstMatch(of: /```yaml\n([^`]*)```/)?.1)
        let reading = LexiconReading(PhraseFile(language: "bg", name: "lexicon.yaml", text: String(text)), Grammars.all["bg"]?.words)
        #expect(reading.faults.isEmpty, "\(reading.faults)")
        #expect(reading.lexicon.words(in: "БЕЛ") == "български език и литература")
    }
}
