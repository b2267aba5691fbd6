import Dialplans
import Phrases

/// A file of phrases, which is one of subjects as well; or, where the input is one line, the text of one phrase. What is good in it is said with a value for every placeholder.
enum PhrasesTarget {
    static func run(_ input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        check(text)
        if !text.contains("\n") { check("p: '" + text.replacing("'", with: "''") + "'\n") }
    }

    private static func check(_ text: String) {
        let languages: [LanguageCode] = ["bg", "en"]
        let files = languages.map { PhraseFile(language: $0, name: "\($0).yaml", text: text) }
        let book = PhraseBook(files, subjects: files)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
        for fault in book.faults {
            rule((1...lines).contains(fault.place.line) && fault.place.column >= 1, "a fault at \(fault.place)")
            rule(!fault.message.isEmpty && fault.description.utf8.count < 8_000, "a fault without words, or of too many")
        }
        let catalogue = book.catalogue
        for (key, declarations) in catalogue.phrases {
            for (language, declaration) in declarations { say(key, declaration, in: language, by: book) }
        }
    }

    /// Every kind that a placeholder takes is said.
    private static func say(_ key: PhraseKey, _ declaration: PhraseDeclaration, in language: LanguageCode, by book: PhraseBook) {
        for round in 0..<3 {
            let values = declaration.placeholders.mapValues { kinds -> Value in
                let sorted = kinds.sorted { $0.rawValue < $1.rawValue }
                return SampleValue.of(sorted[round % sorted.count], round)
            }
            do throws(PhraseError) {
                for piece in try book.render(key, values, in: language) { check(piece.spoken) }
            } catch {
                switch error {
                case .empty, .unspeakable: break
                case .noPhrase, .noValue, .wrongKind: rule(false, "\(error) in a phrase without faults")
                }
            }
        }
    }

    private static func check(_ spoken: SpokenText) {
        SpokenRules.check(spoken.text)
        for sentence in Sentences.of(spoken) { SpokenRules.check(sentence.text) }
    }
}
