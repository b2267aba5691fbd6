import Dialplans
import Testing

@testable import Phrases

@Suite struct RenderingTests {
    static let book = PhraseBook(
        [
            PhraseFile(
                language: "bg", name: "bg",
                text: """
                    welcome: "Добре дошли."
                    pick: "За {child} натиснете {key, key}."
                    absences: "{n, plural, =0 {Няма отсъствия} one {{n, words} отсъствие} other {{n, words} отсъствия}} на {child}."
                    kind: "{kind, select, praise {Похвала} remark-two {Забележка {n, plural, one {една} other {много}}} other {Запис}}."
                    quote: "Да, „не“ или ’така’"
                    folded: >-
                      Първи ред,
                      втори ред.
                    remark: "{text}"
                    hyphen: "{class-name} и {class-name}"
                    two: "Децата {a}, {b}."
                    colour: "{l, select, bg {на български} other {на друг език}}: {l}"
                    """),
            PhraseFile(
                language: "en", name: "en",
                text: """
                    welcome: "Welcome."
                    pick: "For {child} press {key, key}."
                    absences: "{n, plural, =0 {No absences} one {{n, words} absence} other {{n, words} absences}} of {child}."
                    kind: "{kind, select, praise {Praise} other {Entry}} {n, words}."
                    quote: "It's ''so''"
                    folded: "One."
                    remark: "{text}"
                    hyphen: "{class-name}"
                    colour: "{l}"
                    two: "The children {a}, {b}. Both of them."
                    """),
        ], recordings: ["bg": ["welcome"]])

    private func spoken(_ phrase: PhraseKey, _ values: [VariableName: Value.Content], _ language: LanguageCode) throws -> [String] {
        try Self.book.render(phrase, values.mapValues { Value($0) }, in: language).map { "\($0.spoken.language): \($0.spoken.text)" }
    }

    @Test func bookHasNoFaults() { #expect(Self.book.faults.isEmpty, "\(Self.book.faults)") }

    @Test(arguments: [
        (0, "Няма отсъствия на Мила."), (1, "едно отсъствие на Мила."), (2, "две отсъствия на Мила."),
        (21, "двайсет и едно отсъствия на Мила."),
    ])
    func pluralChooses(number: Int, words: String) throws {
        #expect(try spoken("absences", ["n": .number(number), "child": .name("Мила", language: "bg")], "bg") == ["bg: \(words)"])
    }

    @Test(arguments: [("praise", "Похвала."), ("remark-two", "Забележка много."), ("else", "Запис.")])
    func selectChooses(symbol: String, words: String) throws {
        #expect(try spoken("kind", ["kind": .choice(symbol), "n": .number(5)], "bg") == ["bg: \(words)"])
    }

    @Test func textOfAnotherLanguageHasItsVoice() throws {
        let child = Value.Content.child("c1", name: "Иван", language: "bg")
        #expect(try spoken("pick", ["child": child, "key": .number(1)], "en") == ["en: For Ivan press one."])
        #expect(try spoken("pick", ["child": child, "key": .code("#")], "bg") == ["bg: За Иван натиснете диез."])
        let names: [VariableName: Value.Content] = ["a": child, "b": .name("Мила", language: "bg")]
        #expect(try spoken("two", names, "en") == ["en: The children Ivan, Mila. Both of them."])
        let mari = Value.Content.name("Mari 7", language: "et")
        #expect(try spoken("pick", ["child": mari, "key": .number(1)], "en") == ["en: For", "et: Mari seitse", "en: press one."])
        let unknown = Value.Content.name("Mari 7", language: "fr")
        #expect(try spoken("pick", ["child": unknown, "key": .number(1)], "en") == ["en: For Mari seven press one."])
    }

    @Test func languageIsCalledByItsOwnName() throws {
        #expect(try spoken("colour", ["l": .language("en")], "bg") == ["bg: на друг език:", "en: English"])
        #expect(try spoken("colour", ["l": .language("bg")], "bg") == ["bg: на български: български"])
    }

    @Test func recordingTakesThePlaceOfAPhrase() throws {
        let pieces = try Self.book.render("welcome", in: "bg")
        #expect(pieces == [.recording("welcome", try #require(SpokenText("Добре дошли.", language: "bg", phrase: "welcome")))])
        #expect(
            try Self.book.render("welcome", in: "en") == [.text(try #require(SpokenText("Welcome.", language: "en", phrase: "welcome")))])
    }

    @Test func apostrophesAndFoldsAreRead() throws {
        #expect(try spoken("quote", [:], "en") == ["en: It's 'so'"])
        #expect(try spoken("quote", [:], "bg") == ["bg: Да, \"не\" или 'така'"])
        #expect(try spoken("folded", [:], "bg") == ["bg: Първи ред, втори ред."])
    }

    @Test func remarkIsCleaned() throws {
        let remark = "Браво!<audio src=\"x\"> 24.11. в 18:00 [[h@]] 😀"
        #expect(
            try spoken("remark", ["text": .text(remark, language: nil)], "bg")
                == ["bg: Браво! двайсет и четвърти ноември в осемнайсет часа h"])
        let long = try Self.book.render(
            "remark", ["text": Value(.text(String(repeating: "Много добре. ", count: 1_000), language: "bg"))], in: "bg")
        #expect(long.count == 1 && long[0].spoken.text.count <= 2_000)
    }

    @Test func declaresItsPlaceholders() {
        let declared = Self.book.catalogue.phrases["absences"]?["bg"]?.placeholders
        #expect(declared == ["n": [.number], "child": [.text, .name, .child, .language]])
        #expect(Self.book.catalogue.phrases["colour"]?["bg"]?.placeholders == ["l": [.language]])
        #expect(Self.book.catalogue.placeholders(of: "hyphen") == ["class-name"])
        #expect(Self.book.fixedPhrases(in: "bg") == ["folded", "quote", "welcome"])
    }

    @Test func whatCannotBeSaidIsAnError() {
        let child = Value(.name("Мила", language: "bg"))
        #expect(throws: PhraseError.noPhrase("none", "bg")) { try Self.book.render("none", in: "bg") }
        #expect(throws: PhraseError.noPhrase("welcome", "uk")) { try Self.book.render("welcome", in: "uk") }
        #expect(throws: PhraseError.noValue("pick", "key")) { try Self.book.render("pick", ["child": child], in: "bg") }
        #expect(throws: PhraseError.wrongKind("pick", "child", .number)) {
            try Self.book.render("pick", ["child": Value(.number(1)), "key": Value(.number(1))], in: "bg")
        }
        #expect(throws: PhraseError.empty("remark")) {
            try Self.book.render("remark", ["text": Value(.text("😀", language: nil))], in: "bg")
        }
    }

    static let outOfBounds: [(PhraseKey, Value.Content)] = [
        ("date", .date(CalendarDate(year: 2026, month: 13, day: 1))), ("date", .date(CalendarDate(year: .max, month: 1, day: 1))),
        ("day", .date(CalendarDate(year: 2026, month: 1, day: 0))), ("weekday", .weekday(0)), ("weekday", .weekday(8)),
        ("time", .time(TimeOfDay(hour: 24, minute: 0))), ("time", .time(TimeOfDay(hour: .min, minute: 0))), ("code", .code("")),
        ("key", .code("x")),
        ("place", .place(from: 2, to: 1, count: 5)), ("place", .place(from: 1, to: 6, count: 5)),
        ("place", .place(from: 0, to: 1, count: 5)),
        ("money", .money(hundredths: -1, currency: "EUR")), ("money", .money(hundredths: 100, currency: "XXX")),
        ("money", .money(hundredths: 150, currency: "CLP")), ("percent", .percent(-1)), ("percent", .percent(.max)),
        ("avg", .average(scale: "bg", hundredths: -1)), ("avg", .average(scale: "bg", hundredths: .max)),
        ("mark", .mark(scale: "bg", symbol: "*")),
    ]

    @Test(arguments: outOfBounds)
    func valueOutOfBoundsIsAnError(phrase: PhraseKey, content: Value.Content) {
        #expect(throws: PhraseError.unspeakable(phrase, "x")) { try SpokenFormsTests.book.render(phrase, ["x": Value(content)], in: "bg") }
    }

    @Test(arguments: [Int.min, Int.max, -1_000_000_000, 1_000_000_000]) func largeNumbersAreReadByDigit(number: Int) throws {
        for form in ["n", "om", "number-key"] as [PhraseKey] {
            let text = try SpokenFormsTests.book.render(form, ["x": Value(.number(number))], in: "bg")[0].spoken.text
            #expect(text.split(separator: " ").count == String(number).count)
        }
    }

    @Test func bookIsUsedByManyThreads() async throws {
        let values: [VariableName: Value] = ["n": Value(.number(21)), "child": Value(.name("Мила 7", language: "bg"))]
        let expected = try Self.book.render("absences", values, in: "bg")
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<64 {
                group.addTask { try (0..<50).allSatisfy { _ in try Self.book.render("absences", values, in: "bg") == expected } }
            }
            for try await same in group { #expect(same) }
        }
    }
}
