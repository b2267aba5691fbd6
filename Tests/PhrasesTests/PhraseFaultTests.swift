import Dialplans
import Foundation
import Testing

@testable import Phrases

/// What is wrong in a phrase file, and where it is said to be.
@Suite struct PhraseFaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let place: String
        let message: String
        var testDescription: String { message }

        init(_ text: String, _ place: String, _ message: String) {
            self.text = text
            self.place = place
            self.message = message
        }
    }

    @Test(arguments: [
        Case("a: Стая 7", "1:9", "no digits, but here is 7"),
        Case("a: ٣ деца", "1:4", "no digits"),
        Case("a: x² бг", "1:4", "no letter of the alphabet"),
        Case("a: Здравей, cвят", "1:13", "\"c\" is no letter of the alphabet of bg"),
        Case("a: это ы", "1:4", "\"э\" is no letter"),
        Case("a: да, yes, и №", "1:15", "\"№\" can't be spoken"),
        Case("a: да & не", "1:7", "\"&\" can't be spoken"),
        Case("a: \"да <b> не\"", "1:8", "\"<\" can't be spoken"),
        Case("a: \"да\u{200B}не\"", "1:7", "can't be spoken"),
        Case("a: \"да \u{200F}не\"", "1:8", "can't be spoken"),
        Case("a: \"да \u{202E}не\"", "1:8", "can't be spoken"),
        Case("a: \"натиснете *\"", "1:15", "\"*\" can't be spoken"),
        Case("a: \"{n, plural, one {#} other {много}}\"", "1:22", "# prints digits"),
        Case("a: \"{n, plural, offset:1 one {да} other {много}}\"", "1:24", "offset: is not allowed"),
        Case("a: \"{n, plural, one {да}}\"", "1:5", "need a branch \"other\""),
        Case("a: \"{n, plural, one {да} lots {не} other {много}}\"", "1:26", "no plural \"lots\""),
        Case("a: \"{n, plural, one {да} few {не} other {много}}\"", "1:5", "bg has no plural \"few\""),
        Case("a: \"{n, plural, other {много}}\"", "1:5", "the plural lacks \"one\", which bg needs for 1"),
        Case("a: \"{n, plural, one {да} one {не} other {много}}\"", "1:26", "stands twice"),
        Case("a: \"{x, select, a {да} a {не} other {много}}\"", "1:24", "stands twice"),
        Case("a: \"{n, selectordinal, one {да} other {не}}\"", "1:6", "selectordinal is a form of ICU"),
        Case("a: \"{n, choice, 0#да|1#не}\"", "1:6", "choice is a form of ICU"),
        Case("a: \"{n, number}\"", "1:9", "number is a form of ICU"),
        Case("a: \"{n, spellout}\"", "1:9", "spellout is a form of ICU"),
        Case("a: \"{n, duration}\"", "1:9", "duration is a form of ICU"),
        Case("a: \"{d, date, short}\"", "1:9", "no form \"date, short\""),
        Case("a: \"{d, words, male}\"", "1:9", "no form \"words, male\""),
        Case("a: \"{n, ordinal, personal}\"", "1:9", "no form"),
        Case("a: \"{n, gibberish}\"", "1:9", "no form \"gibberish\""),
        Case("a: \"{0}\"", "1:6", "no digits"),
        Case("a: \"{n\"", "1:5", "brace is not closed"),
        Case("a: \"{n, plural, other {да}\"", "1:15", "no message pattern"),
        Case("a: \"да } не\"", "1:8", "\"}\" can't be spoken"),
        Case("a: \"{}\"", "1:6", "no message pattern"),
        Case("a: \"{a b}\"", "1:6", "no message pattern"),
        Case("a: \"{n, words} {n, date}\"", "1:1", "different kinds of value"),
        Case("a: да\nb: не\na: пак", "3:1", "\"a\" stands twice; first in line 1"),
        Case("а: да\r\nb: не\r\nb: пак", "3:1", "\"b\" stands twice; first in line 2"),
        Case("{a: да, b: не, a: пак}", "1:16", "\"a\" stands twice; first in line 1"),
        Case("a: \"да # не\"\nb: [\"да # не\", *x]", "2:16", "aliases of YAML"),
        Case("a: &x да\nb: *x", "1:4", "anchors of YAML"),
        Case("a: !!str да", "1:4", "tags of YAML"),
        Case("<<: *x", "1:5", "aliases of YAML"),
        Case("a:\n\tb: да", "2:1", "found character that cannot start any token"),
        Case("a: {name}, ела", "1:10", "did not find expected key"),
        Case("a: {name}", "1:4", "the phrase is no text"),
        Case("a: [да, не]", "1:4", "the phrase is no text"),
        Case("a:", "1:1", "the phrase is empty"),
        Case("a: \"  \"", "1:1", "the phrase is empty"),
        Case("Ключ: да", "1:1", "no key of a phrase"),
        Case("- да", "1:1", "a map from key to phrase"),
        Case("a: >-\n  Първи ред\n  втори ред 5", "3:13", "no digits"),
        Case("a: |\n  Първи ред {n,\n  number}", "3:3", "number is a form"),
        Case("# бележка *x\n\na: стая 5", "3:9", "no digits"),
        Case("a: да\u{7}", "1:1", "control characters"),
    ])
    func faultIsFoundAtItsPlace(_ wrong: Case) throws {
        let book = PhraseBook([PhraseFile(language: "bg", name: "bg.yaml", text: wrong.text)])
        let found = book.faults.map { "\($0.place.line):\($0.place.column) \($0.message)" }
        #expect(found.contains { $0.hasPrefix(wrong.place + " ") && $0.contains(wrong.message) }, "\(found)")
        #expect(book.faults.allSatisfy { !$0.hint.isEmpty && $0.place.file == "bg.yaml" })
        #expect(book.catalogue.phrases["a"]?["bg"] == nil || !book.faults.isEmpty)
    }

    @Test func faultShowsItsLine() throws {
        let book = PhraseBook([PhraseFile(language: "bg", name: "prompts/bg/phrases.yaml", text: "a: Стая 7\n")])
        let text = try #require(book.faults.first).description
        #expect(
            text == """
                prompts/bg/phrases.yaml:1:9: error: a phrase holds no digits, but here is 7
                a: Стая 7
                        ^
                hint: write the number as words
                """)
    }

    @Test func languagesAreHeldAgainstOneAnother() {
        let book = PhraseBook(
            [
                PhraseFile(language: "bg", name: "bg", text: "a: \"{n, words}\"\nb: само тук\nc: запис\nd: \"{n, words}\""),
                PhraseFile(language: "en", name: "en", text: "a: \"{m, words}\"\nc: recorded\nd: \"{n, words}\"\ne: only here"),
            ], recordings: ["bg": ["c", "d", "none"], "en": ["c"]])
        let found = Set(book.faults.map { "\($0.place.file):\($0.place.line) \($0.message)" })
        #expect(
            found == [
                "en:1 a has other placeholders than in bg: {m} is unknown there, {n} is missing here", "bg:2 the phrase b is missing in en",
                "en:4 the phrase e is missing in bg",
            ])
        let misplaced = book.recordingFaults.map { "\($0.place.file):\($0.place.line) \($0.message)" }
        #expect(
            misplaced == [
                "bg:4 d has placeholders and can't be a recording", "bg:1 there is a recording none.wav, but no phrase none",
            ])
        #expect(book.recordedPhrases == ["bg": ["c"], "en": ["c"]])
    }

    @Test func wrongAlphabetIsOneFaultAWord() {
        let book = PhraseBook([PhraseFile(language: "bg", name: "bg", text: "a: Здравей, parent, ела nоw")])
        #expect(book.faults.map(\.place.column) == [13, 25])
        let english = PhraseBook([PhraseFile(language: "en", name: "en", text: "a: It's the parent’s „choice“")])
        #expect(english.faults.isEmpty, "\(english.faults)")
    }

    @Test func languageWithoutGrammarIsAFault() {
        let book = PhraseBook([PhraseFile(language: "xx", name: "xx", text: "a: b"), PhraseFile(language: "bg", name: "bg", text: "a: да")])
        #expect(book.faults.contains { $0.message == "the language xx can't be spelt yet" })
        #expect(book.catalogue.phrases["a"]?.keys.sorted() == ["bg"])
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: "a: {", count: 50_000), String(repeating: "x", count: 1_100_000),
        "a: \"" + String(repeating: "{n, select, other {", count: 200) + String(repeating: "}}", count: 200) + "\"",
        "a: \"" + String(repeating: "{", count: 5_000) + "\"", "a: " + String(repeating: "да ", count: 3_000),
        (0..<6_000).map { "k\($0): да" }.joined(separator: "\n"), "a: \"'{да\"", "a: \"'{n}' {\"",
    ])
    func hugeOrDeepFilesAreFaults(text: String) {
        #expect(!PhraseBook([PhraseFile(language: "bg", name: "bg", text: text)]).faults.isEmpty)
    }

    /// Good patterns and spoilt ones: none crashes, and what is taken into the book can be said. Those without a spoilt place are all taken.
    @Test(arguments: 0..<300) func brokenPatternsNeverCrash(seed: Int) throws {
        var random = Lottery(seed: seed)
        var phrase = "да " + Self.pattern(depth: 0, &random)
        let spoilt = seed % 3
        for _ in 0..<spoilt { Self.spoil(&phrase, &random) }
        let book = PhraseBook([PhraseFile(language: "bg", name: "bg", text: "a: \"\(phrase)\"")])
        guard let declaration = book.catalogue.phrases["a"]?["bg"] else {
            return #expect(!book.faults.isEmpty && spoilt > 0, "\(phrase) \(book.faults)")
        }
        for number in [0, 1, 2] {
            let values = declaration.placeholders.mapValues { kinds in Value(kinds.contains(.number) ? .number(number) : Self.sample(kinds))
            }
            for piece in try book.render("a", values, in: "bg") {
                #expect(piece.spoken.text.unicodeScalars.allSatisfy(SpeakableScalar.isSpeakable))
            }
        }
    }

    private static func pattern(depth: Int, _ random: inout Lottery) -> String {
        (0..<random.next(below: 4)).map { _ in
            switch random.next(below: depth < 4 ? 9 : 6) {
            case 0: "{n, words, feminine} "
            case 1: "{d, date, weekday} "
            case 2: "{child-name}, "
            case 3: "{n,ordinal} "
            case 4: "''да'' '' не. "
            case 5: "ела! "
            case 6: "{x, select, a {\(pattern(depth: depth + 1, &random))} other-one {не} other {да}} "
            case 7: "{n, plural, =0 {няма} one {\(pattern(depth: depth + 1, &random))} other {\(pattern(depth: depth + 1, &random))}} "
            default: "{n, plural, one {да} other {{n, words}}} "
            }
        }.joined()
    }

    private static func spoil(_ phrase: inout String, _ random: inout Lottery) {
        let signs = [
            "{", "}", "'", "''", "#", ",", " ", "|", "=1", "offset:1", "other", "words", "5", "\\u0000", "\\n", "-", "\\\"", "{}",
            "\u{301}",
        ]
        let place = phrase.index(phrase.startIndex, offsetBy: random.next(below: phrase.count))
        switch random.next(below: 3) {
        case 0: phrase.insert(contentsOf: signs[random.next(below: signs.count)], at: place)
        case 1: phrase.remove(at: place)
        default: phrase = "да" + phrase[..<place]
        }
    }

    private static func sample(_ kinds: Set<ValueKind>) -> Value.Content {
        if kinds.contains(.choice) { return .choice("a") }
        return kinds.contains(.date) ? .date(CalendarDate(year: 2026, month: 11, day: 21)) : .name("Мила", language: nil)
    }
}
