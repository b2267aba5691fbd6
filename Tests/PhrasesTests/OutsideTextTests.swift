import Dialplans
import Foundation
import Testing

@testable import Phrases

@Suite struct OutsideTextTests {
    static func cases(_ table: String) -> [(String, String)] {
        table.split(separator: "\n").compactMap { (line: Substring) -> (String, String)? in
            guard let arrow = line.range(of: " => ") else { return nil }
            return (line[..<arrow.lowerBound].replacingOccurrences(of: "\\n", with: "\n"), String(line[arrow.upperBound...]))
        }
    }

    @Test(arguments: cases(bulgarianTexts)) func bulgarian(written: String, spoken: String) {
        #expect(OutsideText.cleaned(written, in: "bg") == spoken)
    }

    @Test(arguments: cases(englishTexts)) func english(written: String, spoken: String) {
        #expect(OutsideText.cleaned(written, in: "en") == spoken)
    }

    @Test(
        arguments: [
            ("es", spanishTexts), ("et", estonianTexts), ("uk", ukrainianTexts), ("bg", countedTexts), ("bg", bulgarianSchoolTexts),
            ("en", englishSchoolTexts), ("es", spanishSchoolTexts), ("et", estonianSchoolTexts), ("uk", ukrainianSchoolTexts),
        ] as [(LanguageCode, String)])
    func others(language: LanguageCode, table: String) {
        for (written, spoken) in Self.cases(table) { #expect(OutsideText.cleaned(written, in: language) == spoken, "\(written)") }
    }

    /// Whatever comes in: no numeral of any script, no markup, no control character, and no more than the bound.
    @Test(arguments: 0..<150) func nothingHarmfulComesOut(seed: Int) {
        var random = Lottery(seed: seed)
        let text = random.text(length: random.next(below: 1_500))
        for language in ["bg", "en", "es", "et", "uk", "fr"] as [LanguageCode] {
            let spoken = OutsideText.cleaned(text, in: language)
            let scalars = Array(spoken.unicodeScalars)
            #expect(scalars.allSatisfy(SpeakableScalar.isSpeakable))
            #expect(!scalars.contains { [.decimalNumber, .letterNumber, .otherNumber].contains($0.properties.generalCategory) })
            #expect(!scalars.contains { "<>&[]{}#\u{02BC}".unicodeScalars.contains($0) })
            #expect(scalars.count <= SpokenText.longest)
        }
    }

    @Test(arguments: [
        String(repeating: "9", count: 100_000), String(repeating: "a", count: 100_000),
        String(repeating: "а\u{301}\u{301}\u{301}", count: 10_000),
        String(repeating: "1 ", count: 10_000), String(repeating: "1.1.", count: 10_000), String(repeating: "\u{FDFA}", count: 10_000),
        String(repeating: "e\u{301}", count: 5_000), String(repeating: "😀", count: 5_000), String(repeating: "\u{202E}", count: 5_000),
    ])
    func longTextIsCut(text: String) {
        let spoken = OutsideText.cleaned(text, in: "bg")
        #expect(spoken.unicodeScalars.count <= SpokenText.longest)
        #expect(spoken.allSatisfy { !$0.isNumber })
    }

    @Test func wordsAreNotCutInTwo() {
        let spoken = OutsideText.cleaned(String(repeating: "дума ", count: 1_000), in: "bg", limit: 2_000)
        #expect(spoken.hasSuffix("дума") && spoken.count <= 2_000 && spoken.count > 1_900)
    }

    @Test(arguments: ["", " ", "😀", "...", "\u{0}\u{1}", "()", "^~"]) func nothingToSpeakIsNoText(text: String) {
        #expect(SpokenText(outside: text, language: "et", fallback: "et") == nil)
    }

    @Test(arguments: ["пет 5", "٣", "x²", "Ⅷ", "<b>", "a\u{7}b", "[[a]]", "a&b", "line\nbreak"]) func guardRefuses(text: String) {
        #expect(SpokenText(text, language: "bg", phrase: nil) == nil)
    }
}
