import Dialplans
import Domain

/// Names of one alphabet in the letters of another, so that the voice of a call can say them.
///
/// To Latin letters by the official rules of both countries; from them by the same tables read backwards.
enum Transliteration {
    /// A name as a voice of `language` can say it; the name itself where it is written in that language's script.
    ///
    /// - Parameter source: the language of the name.
    static func name(_ name: String, from source: LanguageCode, to language: LanguageCode) -> String {
        guard let table = table(from: source, to: language), table.needs(name) else { return name }
        return table.apply(to: name)
    }

    /// Whether a voice of `language` can say nothing of the name as it is written.
    static func isStrange(_ name: String, from source: LanguageCode, to language: LanguageCode) -> Bool {
        table(from: source, to: language)?.needs(name) ?? false
    }

    private static func table(from source: LanguageCode, to language: LanguageCode) -> LetterTable? {
        switch (source, language) {
        case ("bg", "en"), ("bg", "es"), ("bg", "et"): .bulgarianToLatin
        case ("uk", "en"), ("uk", "es"), ("uk", "et"): .ukrainianToLatin
        case ("bg", "uk"): .bulgarianToUkrainian
        case ("uk", "bg"): .ukrainianToBulgarian
        case ("en", "bg"): .latinToBulgarian
        case ("et", "bg"): .estonianToBulgarian
        case ("es", "bg"): .spanishToBulgarian
        case ("en", "uk"): .latinToUkrainian
        case ("et", "uk"): .estonianToUkrainian
        case ("es", "uk"): .spanishToUkrainian
        default: nil
        }
    }
}
