import Dialplans

/// How a language spells what it says. A further language is one table of words and one such grammar, named in `Grammars.all`.
protocol Grammar: Sendable {
    var words: WordTable { get }

    /// The words of `0...Spelling.largest`.
    func cardinal(_ number: Int, _ gender: Gender) -> String
    /// The words of `0...Spelling.largest`.
    func ordinal(_ number: Int, _ gender: Gender) -> String
    func date(_ date: CalendarDate) -> String
    /// As it follows a date in free text.
    func year(_ year: Int) -> String
    func time(_ time: TimeOfDay) -> String
    /// A number with digits after its point; the fraction is those digits.
    func decimal(whole: Int, fraction: String) -> String
    /// A mark or a mean in hundredths of a unit.
    func hundredths(_ hundredths: Int) -> String
    func place(from: Int, to: Int, count: Int, _ gender: Gender) -> String
}

/// The gender in which a number is spelt; a language takes what it knows of it. `personal` counts men, or men and women, in Bulgarian.
enum Gender: String, CaseIterable, Sendable {
    case masculine, feminine, neuter, personal
}

/// The languages that can be spoken.
enum Grammars {
    static let all: [LanguageCode: any Grammar] = Dictionary(
        ([Bulgarian(), English()] as [any Grammar]).map { ($0.words.language, $0) }, uniquingKeysWith: { first, _ in first })

    /// The own names of languages, also of those that have no grammar yet.
    static let ownNames: [LanguageCode: String] = [
        "bg": "български", "en": "English", "es": "español", "et": "eesti keel", "uk": "українська",
    ]
}
