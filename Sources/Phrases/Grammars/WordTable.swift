import Dialplans

/// The words of a language that need no grammar.
struct WordTable: Sendable {
    var language: LanguageCode
    /// The small letters of the language, with the apostrophe where it is one.
    var alphabet: Set<Character>
    /// Nought to nine, as digits are read one by one.
    var digits: [String]
    /// Monday first.
    var weekdays: [String]
    /// January first, as it stands in a date.
    var months: [String]
    var minus: String
    var plus: String
    /// The keys `*` and `#` of a telephone.
    var star: String
    var hash: String
    /// Between the ends of a range: 5–6.
    var upTo: String
    /// Signs that are read as words in free text.
    var signs: [Unicode.Scalar: String]
    /// Endings that make an ordinal of a written number (`1-ви`, `21st`), and its gender; with a hyphen where only that makes one.
    var ordinalEndings: [String: Gender]
    /// What follows a written time (`18.00 ч.`) or a year (`2026 г.`).
    var hourMarks: Set<String>
    var yearMarks: Set<String>
    /// Words before a written time that ask for another form of it (о 18:00, at in Ukrainian).
    var timeWords: Set<String> = []
    /// What is counted or paid in, by the word that stands for it after a number, in small letters and without a stop.
    var units: [String: CountedUnit] = [:]

    /// Between a sum and its hundredths.
    var and: String { signs["&"] ?? "" }
}
