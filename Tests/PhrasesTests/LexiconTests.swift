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
        ("аа:\n  - да", "is no text"), ("аа: да\nаа: не", "stands twice"), ("аа: &x да", "anchors"),
    ])
    func wrongIsAFault(text: String, message: String) {
        let reading = Self.read(text)
        #expect(reading.faults.contains { $0.message.contains(message) }, "\(reading.faults)")
        #expect(reading.lexicon.applied(to: Array("аа".unicodeScalars)) == Array("аа".unicodeScalars))
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
