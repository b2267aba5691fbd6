import Dialplans
import Testing

@testable import Phrases

/// The whole-number samples of CLDR 42's plural rules (unicode.org/cldr, common/supplemental/plurals.xml), which are those of ICU 72.
@Suite struct PluralSamplesTests {
    static let samples: [(language: LanguageCode, category: String, numbers: String)] = [
        ("bg", "one", "1"), ("bg", "other", "0 2~16 100 1000 10000 100000 1000000"),
        ("en", "one", "1"), ("en", "other", "0 2~16 100 1000 10000 100000 1000000"),
        ("et", "one", "1"), ("et", "other", "0 2~16 100 1000 10000 100000 1000000"),
        ("es", "one", "1"), ("es", "many", "1000000"), ("es", "other", "0 2~16 100 1000 10000 100000"),
        ("uk", "one", "1 21 31 41 51 61 71 81 101 1001"), ("uk", "few", "2~4 22~24 32~34 42~44 52~54 62 102 1002"),
        ("uk", "many", "0 5~19 100 1000 10000 100000 1000000"),
    ]

    private static func expanded(_ numbers: String) -> [Int] {
        numbers.split(separator: " ").flatMap { part -> [Int] in
            let ends = part.split(separator: "~").compactMap { Int($0) }
            return ends.count == 2 ? Array(ends[0]...ends[1]) : ends
        }
    }

    @Test(arguments: samples) func aPhraseTakesTheBranchOfCLDR(language: LanguageCode, category: String, numbers: String) throws {
        let branches = Self.samples.filter { $0.language == language && $0.category != "other" }.map {
            "\($0.category) {\(Self.word($0.category, language))}"
        }
        let phrase = "a: \"{n, plural, \(branches.joined(separator: " ")) other {\(Self.word("other", language))}}\""
        let book = PhraseBook([PhraseFile(language: language, name: "x", text: phrase)])
        #expect(book.faults.isEmpty, "\(book.faults)")
        for number in Self.expanded(numbers) {
            let said = try book.render("a", ["n": Value(.number(number))], in: language).map(\.spoken.text)
            #expect(said == [Self.word(category, language)], "\(number)")
        }
    }

    /// The name of a category in letters of the language.
    private static func word(_ category: String, _ language: LanguageCode) -> String {
        guard ["bg", "uk"].contains(language) else { return category }
        return ["one": "один", "few": "два", "many": "пет", "other": "друг"][category] ?? ""
    }
}
