import Dialplans
import Testing

@testable import Phrases

/// What nobody finds by looking: letters of another alphabet, signs that are not seen, a name that differs in one language of five.
@Suite struct LookAlikeTests {
    /// The one that differs from most is told, wherever it stands.
    @Test func theOddLanguageIsTold() {
        let good = ["en", "es", "et"].map { PhraseFile(language: LanguageCode($0), name: $0, text: "a: \"{n, words}\"\nb: ja") }
        let book = PhraseBook([PhraseFile(language: "bg", name: "bg", text: "a: \"{n, words} {m}\"")] + good)
        #expect(
            book.faults.map(\.description.firstLine) == [
                "bg:1:1: error: a has other placeholders than in en: {m} is unknown there", "en:2:1: error: the phrase b is missing in bg",
            ])
    }

    @Test(arguments: [
        ("bg" as LanguageCode, "Здравей, cвят", "it only looks like с: type that letter in its place"),
        ("en", "Hеllo", "it only looks like e:"),
        ("uk", "Привiт", "it only looks like і:"), ("bg", "Ноmер", "write it in letters of that alphabet"),
        ("es", "Нola", "it only looks like H:"),
        ("et", "Tervιst", "it only looks like i:"), ("bg", "здра\u{200D}вей", "it is not seen:"), ("bg", "Αла", "it only looks like А:"),
    ])
    func lookAlikesAreNamed(language: LanguageCode, phrase: String, hint: String) {
        let book = PhraseBook([PhraseFile(language: language, name: "x", text: "a: \"\(phrase)\"")])
        #expect(book.faults.count == 1 && book.faults.allSatisfy { $0.hint.hasPrefix(hint) }, "\(book.faults)")
    }

    @Test(arguments: [
        ("да\u{200B}не", "1:6 U+200B (ZERO WIDTH SPACE) can't be spoken"), ("да \u{200F}не", "1:7 U+200F (RIGHT-TO-LEFT MARK)"),
        ("да \u{202E}не", "1:7 U+202E (RIGHT-TO-LEFT OVERRIDE)"), ("да\u{FEFF}", "1:6 U+FEFF (ZERO WIDTH NO-BREAK SPACE)"),
        ("да\u{AD}не", "1:6 U+00AD (SOFT HYPHEN)"), ("да\u{E000}", "1:6 U+E000"), ("да\u{F0041}", "1:6 U+F0041"),
    ])
    func whatIsNotSeenIsNamed(phrase: String, fault: String) {
        let book = PhraseBook([PhraseFile(language: "bg", name: "bg", text: "a: \(phrase)")])
        let found = book.faults.map { "\($0.place.line):\($0.place.column) \($0.message)" }
        #expect(found.count == 1 && found[0].hasPrefix(fault), "\(found)")
    }
}

extension String {
    fileprivate var firstLine: String { String(prefix { $0 != "\n" }) }
}
