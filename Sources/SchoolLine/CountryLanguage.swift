import Dialplans
import Domain

/// The language in which a country is answered, of those that can be spoken.
enum CountryLanguage {
    /// By the country code (ITU-T E.164); `nil`: a country where most speak none of our languages.
    static func of(_ number: PhoneNumber) -> LanguageCode? {
        codes.first { number.rawValue.hasPrefix("+\($0.code)") }?.language
    }

    /// No code of a country begins another one. Areas of +1 where Spanish is spoken stand before it.
    private static let codes: [(code: String, language: LanguageCode)] =
        [("359", "bg"), ("372", "et"), ("380", "uk")] + spanish.map { ($0, "es") } + english.map { ($0, "en") }

    private static let spanish = [
        "34", "51", "52", "53", "54", "56", "57", "58", "240", "502", "503", "504", "505", "506", "507", "591", "593", "595", "598",
        "1787", "1809", "1829", "1849", "1939",
    ]
    private static let english = ["1", "44", "61", "64", "353"]
}
