import Dialplans
import Testing

@testable import Phrases

/// A school's subject, said in the language of a call.
@Suite struct SubjectNamesTests {
    static let languages = ["bg", "en", "es", "et", "uk"] as [LanguageCode]

    static func read(_ texts: [LanguageCode: String]) -> SubjectReading {
        SubjectReading(
            texts.sorted { $0.key < $1.key }.map { PhraseFile(language: $0.key, name: "\($0.key)/subjects.yaml", text: $0.value) })
    }

    /// The book of the line's own prompts, with one phrase that speaks a name.
    static let book = Result {
        let texts = try languages.map { ($0, try PromptsTests.text("prompts/\($0)/subjects.yaml")) }
        let lexicons = try languages.map {
            PhraseFile(language: $0, name: "lexicon.yaml", text: try PromptsTests.text("prompts/\($0)/lexicon.yaml"))
        }
        return PhraseBook(
            languages.map { PhraseFile(language: $0, name: "phrases.yaml", text: "s: \"{x}\"") }, lexicons: lexicons,
            subjects: texts.map { PhraseFile(language: $0.0, name: "\($0.0)/subjects.yaml", text: $0.1) })
    }

    @Test(
        arguments: [
            ("математика", "bg", "en", "mathematics"), ("БЕЛ", "bg", "en", "Bulgarian language and literature"),
            ("ФВС", "bg", "uk", "фізична культура"), ("Физика и  астрономия", "bg", "et", "füüsika ja astronoomia"),
            ("фізра", "uk", "bg", "физическо възпитание и спорт"), ("Я досліджую світ", "uk", "es", "exploración del entorno"),
            ("keh. kasv.", "et", "en", "physical education"), ("Loodusõpetus", "et", "bg", "природни науки"),
            ("Ed. Física", "es", "uk", "фізична культура"), ("Lenguaje y Comunicación", "es", "et", "emakeel"),
            ("maths", "en", "es", "matemática"), ("PE", "en", "bg", "физическо възпитание и спорт"),
            // What no table has keeps its name.
            ("Кръжок по роботика", "bg", "en", "Krazhok po robotika"), ("математика", "bg", "bg", "математика"),
        ] as [(String, LanguageCode, LanguageCode, String)])
    func subjectsAreCalledByTheCallsNames(name: String, source: LanguageCode, language: LanguageCode, spoken: String) throws {
        let pieces = try Self.book.get().render("s", ["x": Value(.name(name, language: source))], in: language)
        #expect(pieces.map(\.spoken.text) == [spoken] && pieces.map(\.spoken.language) == [language])
    }

    /// A child may be called as a subject is.
    @Test func childrenKeepTheirNames() throws {
        let child = Value(.child("c", name: "Музика", language: "bg"))
        #expect(try Self.book.get().render("s", ["x": child], in: "en").map(\.spoken.text) == ["Muzika"])
    }

    @Test func everySubjectHasItsNamesInEachLanguage() throws {
        #expect(try Self.book.get().faults.isEmpty)
        let keys = try Self.languages.map { language in
            PhraseYAML(PhraseFile(language: language, name: "", text: try PromptsTests.text("prompts/\(language)/subjects.yaml"))).entries
                .map(\.key)
        }
        #expect(Set(keys).count == 1 && keys[0].count >= 60)
    }

    @Test(arguments: [
        ("music: музика\nsong: Музика", "\"музика\" is the name of music as well"), ("music: mузика", "no letter"),
        ("music: музика 5", "no digit"),
        ("Music: музика", "no key"), ("music: [музика]", "no text"), ("music: \"\"", "empty"),
    ])
    func badLinesAreFaults(text: String, message: String) {
        let faults = Self.read(["bg": text]).faults
        #expect(faults.count == 1 && faults[0].description.contains(message), "\(faults)")
    }

    @Test func whatOneLanguageLacksIsNotTranslated() {
        let names = Self.read(["bg": "chess: шах\nmusic: музика", "en": "music: music; singing"]).names
        #expect(names.name(of: "шах", from: "bg", to: "en") == nil)
        #expect(names.name(of: "Singing", from: "en", to: "bg") == "музика")
        #expect(names.name(of: "музика", from: "uk", to: "en") == nil)
        #expect(names.name(of: "", from: "bg", to: "en") == nil)
    }
}
