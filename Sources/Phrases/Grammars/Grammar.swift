import Dialplans

/// How a language spells what it says. A further language is one table of words and one such grammar, named in `Grammars.all`.
protocol Grammar: Sendable {
    var words: WordTable { get }
    var text: TextTable { get }

    /// The words of `0...Spelling.largest`.
    func cardinal(_ number: Int, _ gender: Gender) -> String
    /// The words of `0...Spelling.largest`.
    func ordinal(_ number: Int, _ gender: Gender) -> String
    func date(_ date: CalendarDate) -> String
    /// The day as it stands in a sentence of what happened on it: on the first of May, esimesel mail, першого травня.
    func dateOn(_ date: CalendarDate) -> String
    /// As it follows a date in free text.
    func year(_ year: Int) -> String
    func time(_ time: TimeOfDay) -> String
    /// The time as it stands in a sentence of what happens then: at eight a.m., kell kaheksa, о восьмій.
    func timeAt(_ time: TimeOfDay) -> String
    /// A number with digits after its point; the fraction is those digits.
    func decimal(whole: Int, fraction: String) -> String
    /// A mark or a mean in hundredths of a unit.
    func hundredths(_ hundredths: Int) -> String
    /// A number with what it counts, in the form that the number asks for.
    func counted(_ number: Int, _ gender: Gender, _ noun: String) -> String
    func place(from: Int, to: Int, count: Int, _ gender: Gender) -> String
    /// A written number with a stop, where that makes an ordinal (3. klass); `nil`: not before this word, or not in this language.
    func stoppedOrdinal(_ number: Int, before word: String) -> String?
    /// A Roman numeral in free text, as years and terms of a school are written.
    func roman(_ number: Int) -> String
    /// A number before a noun that is numbered, not counted (5 клас); `nil`: not before this noun. The noun is in small letters.
    func ordinal(_ number: Int, before noun: String) -> String?
    /// A number with the ending of an ordinal: 1-ви, 3er.
    func ordinal(_ number: Int, ending: String) -> String?
    /// A day of a month in free text, where the month follows later: 21 и 22 ноември.
    func day(_ day: Int) -> String
    /// A day of a month in free text: 21 листопада. The word before it is in small letters.
    func dayAndMonth(_ date: CalendarDate, after word: String) -> String
    /// A school year in free text (2026/2027), by its first calendar year; the word after it is in small letters.
    func schoolYear(_ year: Int, before word: String) -> String
}

extension Grammar {
    func stoppedOrdinal(_ number: Int, before word: String) -> String? { nil }

    func counted(_ number: Int, _ gender: Gender, _ noun: String) -> String { "\(cardinal(number, gender)) \(noun)" }

    func roman(_ number: Int) -> String { ordinal(number, .masculine) }

    func ordinal(_ number: Int, before noun: String) -> String? { text.numbered[noun].map { ordinal(number, $0) } }

    func ordinal(_ number: Int, ending: String) -> String? { words.ordinalEndings[ending].map { ordinal(number, $0) } }

    func day(_ day: Int) -> String { ordinal(day, .masculine) }

    func dayAndMonth(_ date: CalendarDate, after word: String) -> String { self.date(date) }

    func schoolYear(_ year: Int, before word: String) -> String { "\(self.year(year)) \(words.upTo) \(self.year(year + 1))" }
}

/// The gender in which a number is spelt; a language takes what it knows of it. `personal` counts men, or men and women, in Bulgarian; in Spanish
/// `masculine` stands before a noun (veintiún) and `neuter` alone (veintiuno).
enum Gender: String, CaseIterable, Sendable {
    case masculine, feminine, neuter, personal
}

/// The languages that can be spoken.
enum Grammars {
    static let all: [LanguageCode: any Grammar] = Dictionary(
        ([Bulgarian(), English(), Estonian(), Spanish(), Ukrainian()] as [any Grammar]).map { ($0.words.language, $0) },
        uniquingKeysWith: { first, _ in first })

    static let plurals: [LanguageCode: PluralRules] = all.mapValues { PluralRules($0.words.language) }

    /// The own names of languages.
    static let ownNames: [LanguageCode: String] = [
        "bg": "български", "en": "English", "es": "español", "et": "eesti keel", "uk": "українська",
    ]
}
