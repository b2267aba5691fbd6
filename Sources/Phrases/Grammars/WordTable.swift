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

    /// Between a sum and its hundredths.
    var and: String { signs["&"] ?? "" }
}
