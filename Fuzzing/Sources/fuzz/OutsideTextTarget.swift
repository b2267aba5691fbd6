import Dialplans
import Phrases

/// What teachers and parents write, on its way to the voice.
enum OutsideTextTarget {
    static func run(_ input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        for language: LanguageCode in ["bg", "en", "uk", "xx"] {
            guard let spoken = SpokenText(outside: text, language: language) else { continue }
            SpokenRules.check(spoken.text)
            let again = SpokenText(outside: spoken.text, language: language)
            rule(again != nil, "what is fit to be spoken is fit no more")
            for sentence in Sentences.of(spoken) {
                SpokenRules.check(sentence.text)
                rule(sentence.text.unicodeScalars.count <= Sentences.longest, "a sentence of \(sentence.text.unicodeScalars.count)")
            }
        }
    }
}
