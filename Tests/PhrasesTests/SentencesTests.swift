import Dialplans
import Testing

@testable import Phrases

@Suite struct SentencesTests {
    @Test(arguments: [
        ("Добър ден. Как сте? Добре!", ["Добър ден.", "Как сте?", "Добре!"]),
        ("Елате на ул. Шипка в София. Чакаме ви.", ["Елате на ул. Шипка в София.", "Чакаме ви."]),
        ("at six p.m. in the hall. Please come.", ["at six p.m. in the hall.", "Please come."]),
        ("Той каза: \"Браво!\" Тя мълча.", ["Той каза: \"Браво!\"", "Тя мълча."]),
        ("едно изречение без край", ["едно изречение без край"]),
    ])
    func cutsAfterStops(text: String, sentences: [String]) throws {
        let spoken = try #require(SpokenText(text, language: "bg", phrase: "a"))
        #expect(Sentences.of(spoken).map(\.text) == sentences)
    }

    @Test(arguments: 0..<100) func losesNothingAndBoundsAll(seed: Int) throws {
        var random = Lottery(seed: seed)
        let words = ["дума", "Име.", "а,", "край!", String(repeating: "дълго", count: 100), "–", "(или)", "p.m."]
        let text =
            "а"
            + (0..<random.next(below: 1_000)).map { _ in words[random.next(below: words.count)] + (random.next(below: 9) == 0 ? "" : " ") }
            .joined()
        let spoken = try #require(SpokenText(OutsideText.tidy(text), language: "bg", phrase: nil))
        let sentences = Sentences.of(spoken)
        #expect(sentences.allSatisfy { $0.text.unicodeScalars.count <= Sentences.longest })
        let letters = { (text: String) in text.filter(\.isLetter) }
        #expect(letters(sentences.map(\.text).joined()) == letters(spoken.text))
    }
}
