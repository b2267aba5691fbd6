import Dialplans
import Testing

@testable import Phrases

@Suite struct BreathTests {
    static let longWords = Array(repeating: "спокойно", count: 25).joined(separator: " ")

    @Test(arguments: [
        ("Здравейте.", 0), ("\(longWords)", 15), ("\(longWords.prefix(100)), \(longWords.prefix(100))", 6),
        ("{x, select, a {да} other {\(longWords)}}", 15), ("{x, select, a {да.} other {не}} \(longWords)", 15),
        ("{d, date, weekday} {d, date, weekday} {d, date}", 7), ("\(longWords.prefix(100)) {c, code} \(longWords.prefix(100))", 6),
    ])
    func isCounted(phrase: String, seconds: Int) {
        let (pattern, faults) = PatternReader.read(phrase, words: nil)
        #expect(faults.isEmpty)
        #expect(Breath.seconds(pattern, in: "xx") == seconds)
    }

    @Test func tooLongIsAFault() {
        let book = PhraseBook([PhraseFile(language: "bg", name: "bg.yaml", text: "a: \"\(Self.longWords)\"")])
        #expect(book.faults.map(\.message) == ["a is spoken for about 16 s without a pause"])
    }
}
