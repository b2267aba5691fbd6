import Dialplans
import Testing

@testable import Phrases

@Suite struct LexiconTests {
    static let words = Grammars.all["bg"]?.words

    static func read(_ text: String) -> LexiconReading {
        LexiconReading(PhraseFile(language: "bg", name: "lexicon.yaml", text: text), words)
    }

    @Test(arguments: [
        ("БЕЛ и бел.", "български език и литература и български език и литература."), ("белият, белбел", "белият, белбел"),
        ("ИТ, ит", "информационни технологии, ит"), ("мат. и мат", "математика и мат"), ("7бел", "7бел"), ("", ""),
        ("Г-жа Мила", "госпожа Мила"),
    ])
    func isApplied(written: String, spoken: String) {
        let reading = Self.read("бел: български език и литература\nИТ: информационни технологии\nмат.: математика\nг-жа: госпожа")
        #expect(reading.faults.isEmpty)
        #expect(String(String.UnicodeScalarView(reading.lexicon.applied(to: Array(written.unicodeScalars)))) == spoken)
    }

    @Test func entriesMayHoldOthers() {
        let reading = Self.read("бел: български ез. и литература\nез.: език")
        #expect(String(String.UnicodeScalarView(reading.lexicon.applied(to: Array("БЕЛ".unicodeScalars)))) == "български език и литература")
    }

    @Test(arguments: [
        ("а: а", "the lexicon loops"), ("аа: бб\nбб: вв\nвв: аа", "the lexicon loops"), ("аа: стая 7", "no digits"),
        ("аа: cтая", "no letter of the alphabet of bg"), ("7: седем", "can't stand for what is spoken"),
        ("аа: да\u{200B}", "can't be spoken"),
        ("аа: \"[[m'a]] да\"", "phonemes stand in double brackets, alone"), ("аа: \"[m'a]\"", "phonemes stand in double brackets"),
        ("аа: \"[[]]\"", "no phonemes"), ("аа: \"[[ ' ]]\"", "no phonemes"), ("аа: \"[[м'а]]\"", "\"м\" is no phoneme"),
        ("аа: \"[[a_^_en]]\"", "\"_\" is no phoneme"), ("аа: \"[[a]][[b]]\"", "phonemes stand in double brackets"),
        ("аа: \"[[a<b]]\"", "\"<\" is no phoneme"), ("аа: \"[[\(String(repeating: "a", count: 121))]]\"", "121 phonemes"),
        ("аа: [[m'a]]", "is no text"), ("аа:\n  - да", "is no text"), ("аа: да\nаа: не", "stands twice"), ("аа: &x да", "anchors"),
    ])
    func wrongIsAFault(text: String, message: String) {
        let reading = Self.read(text)
        #expect(reading.faults.contains { $0.message.contains(message) }, "\(reading.faults)")
        #expect(reading.lexicon.applied(to: Array("аа".unicodeScalars)) == Array("аа".unicodeScalars))
    }

    @Test(arguments: [
        ("аа: да\nбб: вв\n  # бележка\nвв: бб", "2:1 \"бб\" stands for itself"), ("аа: да\nбб: \"[[m'ь]]\"", "2:10 \"ь\" is no phoneme"),
        ("аа: да\nбб: н\u{200E}е", "2:6 U+200E (LEFT-TO-RIGHT MARK)"), ("аа: \"{да\"", "1:6 \"{\" can't be spoken"),
    ])
    func faultHasItsPlace(text: String, fault: String) {
        let found = Self.read(text).faults.map { "\($0.place.line):\($0.place.column) \($0.message)" }
        #expect(found.contains { $0.hasPrefix(fault) }, "\(found)")
    }

    @Test func phonemesStandForAWord() throws {
        let reading = Self.read("мила: \"[[m'ila]]\"\nкл.: клас на мила\nбел: български език")
        #expect(reading.faults.isEmpty)
        let text = OutsideText.cleaned("Мила, 5 кл. и БЕЛ", in: "bg", lexicon: reading.lexicon)
        let spoken = try #require(SpokenText(text, language: "bg", phrase: nil))
        #expect(spoken.text == "Мила, пети клас на мила и български език")
        #expect(Pronunciation.spoken(spoken.sound) == "[[m'ila]], пети клас на [[m'ila]] и български език")
        #expect(Sentences.of(spoken).map(\.text) == [spoken.text])
    }

    /// Sounds of one voice are none of another: where a name changes its letters, its words are taken.
    @Test func phonemesStayInTheirLanguage() throws {
        let phrases = ["bg", "en"].map { PhraseFile(language: LanguageCode($0), name: $0, text: "s: \"{x}.\"") }
        let lexicons = [
            PhraseFile(language: "bg", name: "bg", text: "Щърба: \"[[St'Vrba]]\""),
            PhraseFile(language: "en", name: "en", text: "Tsveta: \"[[tsv'Et@]]\"\nЛили: Lily"),
        ]
        let book = PhraseBook(phrases, lexicons: lexicons)
        #expect(book.faults.isEmpty, "\(book.faults)")
        func said(_ name: String, _ language: LanguageCode) throws -> [String] {
            try book.render("s", ["x": Value(.name(name, language: "bg"))], in: language).map { piece in
                Pronunciation.spoken(piece.spoken.sound) ?? piece.spoken.sound
            }
        }
        #expect(try said("Щърба", "bg") == ["[[St'Vrba]]."])
        #expect(try said("Щърба", "en") == ["Shtarba."])
        #expect(try said("Цвета", "en") == ["[[tsv'Et@]]."])
        #expect(try said("Лили И. Щърба", "en") == ["Lily I Shtarba."])
    }

    /// Entries that double at every step end in a fault, and soon.
    @Test func whatExplodesIsAFault() {
        let letters = "абвгдежзик".map(String.init)
        let lines = zip(letters, letters.dropFirst()).map {
            "\($0)\($0): \(Array(repeating: "\($1)\($1)", count: 60).joined(separator: " "))"
        }
        #expect(!Self.read(lines.joined(separator: "\n")).faults.isEmpty)
    }

    @Test func bookSpeaksByIt() throws {
        let phrases = ["bg", "en"].map { PhraseFile(language: LanguageCode($0), name: $0, text: "s: \"{x}\"") }
        let book = PhraseBook(phrases, lexicons: [PhraseFile(language: "bg", name: "lexicon.yaml", text: "бел: български език")])
        let subject = ["x": Value(.name("БЕЛ", language: "bg"))] as [VariableName: Value]
        #expect(try book.render("s", subject, in: "bg").map(\.spoken.text) == ["български език"])
        #expect(try book.render("s", subject, in: "en").map(\.spoken.text) == ["balgarski ezik"])
        #expect(book.spoken(outside: "БЕЛ в VIII клас", in: "bg")?.text == "български език в осми клас")
    }

    @Test(arguments: [
        ("bg" as LanguageCode, "IV клас", "четвърти клас"), ("uk", "XI клас", "одинадцятий клас"),
        ("es", "II semestre", "segundo semestre"),
        ("et", "III veerand", "kolmas veerand"), ("en", "Year VIII and I", "Year eight and I"), ("bg", "IIX и VIV", "IIX и VIV"),
        ("bg", "XL и MIX", "XL и MIX"),
    ])
    func romanNumeralsAreSpelt(language: LanguageCode, written: String, spoken: String) {
        #expect(OutsideText.cleaned(written, in: language) == spoken)
    }
}
