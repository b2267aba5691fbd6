import CallCore
public import Dialplans
public import Phrases

/// Measures phrases: how long they last when the line's own voice, or a recording, says them.
public struct PhraseLengths {
    private let book: PhraseBook
    private let voice: any PromptVoice

    public init(_ book: PhraseBook, voice: any PromptVoice) {
        self.book = book
        self.voice = voice
    }

    /// The phrases of a dialplan with their lengths, with usual values in their placeholders. Clips are made once, and cached as in a call.
    ///
    /// - Parameter languages: those in which a phrase is measured; all of the dialplan, if nothing is said.
    /// - Throws: where a phrase cannot be spoken.
    public func measured(
        _ plan: Dialplan, in languages: (PhraseKey) -> [LanguageCode]? = { _ in nil }
    ) throws -> PhraseCatalogue {
        var catalogue = book.catalogue
        for phrase in plan.placeholders.keys {
            for language in languages(phrase) ?? plan.languages {
                guard let declaration = catalogue.phrases[phrase]?[language] else { continue }
                catalogue.phrases[phrase]?[language]?.milliseconds = try length(of: phrase, declaration, in: language)
            }
        }
        return catalogue
    }

    private func length(of phrase: PhraseKey, _ declaration: PhraseDeclaration, in language: LanguageCode) throws -> Milliseconds {
        let values = declaration.placeholders.compactMapValues { kinds in
            kinds.min { $0.rawValue < $1.rawValue }.map { Value(Self.usual($0)) }
        }
        let say = Say(number: 1, utterances: [Utterance(phrase: phrase, values: values)], language: language, interruptedBy: [])
        return try voice.sentences(of: say).reduce(0) { $0 + (try voice.clip(for: $1)).milliseconds }
    }

    /// A value of usual length. Names are in the alphabet that most of them are in.
    private static func usual(_ kind: ValueKind) -> Value.Content {
        switch kind {
        case .text: .text("Родителска среща в кабинет 12", language: "bg")
        case .name: .name("математика", language: "bg")
        case .number: .number(3)
        case .date: .date(CalendarDate(year: 2026, month: 11, day: 20))
        case .time: .time(TimeOfDay(hour: 8, minute: 30))
        case .weekday: .weekday(3)
        case .mark: .mark(scale: "bg", symbol: "5.50")
        case .average: .average(scale: "bg", hundredths: 525)
        case .place: .place(from: 3, to: 3, count: 25)
        case .money: .money(hundredths: 345, currency: "EUR")
        case .percent: .percent(97)
        case .code: .code("271845904523")
        case .choice: .choice("other")
        case .language: .language("bg")
        case .child: .child("child", name: "Мила", language: "bg")
        case .list: .list([])
        }
    }
}
