import Dialplans
import Testing

@testable import Switchboard

@Suite struct FixedSentencesTests {
    private struct Unrendered: Error {}

    private static func sentence(_ text: String, _ language: LanguageCode) -> SpokenSentence {
        SpokenSentence(text: text, language: language, isPersonal: false)
    }

    @Test func phraseIsCutOnceInEachLanguage() {
        let fixed = FixedSentences()
        var made: [String] = []
        for _ in 0..<2 {
            for (language, text) in [("bg", "Здравейте!"), ("en", "Hello!")] as [(LanguageCode, String)] {
                let sentences = fixed.sentences(of: "welcome", in: language) {
                    made.append(text)
                    return [Self.sentence(text, language)]
                }
                #expect(sentences == [Self.sentence(text, language)])
            }
        }
        #expect(made == ["Здравейте!", "Hello!"])
    }

    @Test func phraseThatCannotBeRenderedIsTriedAgain() throws {
        let fixed = FixedSentences()
        #expect(throws: Unrendered.self) { try fixed.sentences(of: "welcome", in: "bg") { throw Unrendered() } }
        #expect(try fixed.sentences(of: "welcome", in: "bg") { () throws -> [SpokenSentence] in [Self.sentence("а", "bg")] }.count == 1)
    }
}
