/// The words of a language by which numbers in free text are read.
struct TextTable: Sendable {
    /// What follows a written time (`18.00 ч.`) or a year (`2026 г.`).
    var hourMarks: Set<String> = []
    var yearMarks: Set<String> = []
    /// Words before a time: after them `18.30` is one, and a language may have another form of it (о вісімнадцятій).
    var timeWords: Set<String> = []
    /// `am` and `pm`, with the hours that they add.
    var halfDays: [String: Int] = [:]
    /// What is counted or paid in, by the word that stands for it after a number, in small letters and without a stop.
    var units: [String: CountedUnit]
    /// The currencies in which the line names a sum, by their codes (ISO 4217).
    var currencies: [String: CountedUnit]
    /// As it follows a number.
    var percent: CountedUnit
    /// What is counted under its own name, by its forms.
    var nouns: [String: Gender] = [:]
    /// Nouns that are numbered rather than counted, so that the number before them is an ordinal: 5 клас, 3 урок.
    var numbered: [String: Gender] = [:]
    /// Words that join numbers before such a noun: 5 и 6 клас.
    var links: Set<String> = []
    /// Between a day and its month: 24 de noviembre.
    var monthLink: String?
    /// What parts thousands in a written number, beside a space.
    var thousands: Unicode.Scalar?
    /// The names of letters that a voice would read as words, or as sounds.
    var letters: [Character: String] = [:]
    /// What stands before the initials of a person, in small letters.
    var titles: Set<String> = []

    /// Words by which one unit has several spellings.
    static func units(_ spellings: (String, CountedUnit)...) -> [String: CountedUnit] {
        Dictionary(
            spellings.flatMap { names, unit in names.split(separator: " ").map { (String($0), unit) } },
            uniquingKeysWith: { first, _ in first })
    }

    static func nouns(_ forms: (Gender, String)...) -> [String: Gender] {
        Dictionary(
            forms.flatMap { gender, words in words.split(separator: " ").map { (String($0), gender) } },
            uniquingKeysWith: { first, _ in first })
    }
}
