import Testing

@testable import Domain

/// A country is answered in its own language, whether its name is known or only a number of it.
@Suite struct CountryLanguageTests {
    @Test(arguments: [
        ("+359888100002", "BG", Language.bulgarian), ("+3725551234", "EE", .estonian), ("+380501234567", "UA", .ukrainian),
        ("+56912345678", "CL", .spanish), ("+34600123456", "ES", .spanish), ("+447911123456", "GB", .english),
        ("+12025550123", "US", .english), ("+14165550123", "CA", .english), ("+50212345678", "GT", .spanish),
        ("+18095550123", "DO", .spanish), ("+17875550123", "PR", .spanish),
    ])
    func countryHasALanguage(number: String, name: String, language: Language) throws {
        #expect(CountryLanguage.of(try #require(PhoneNumber(rawValue: number))) == language)
        #expect(CountryLanguage.of(try #require(Country(rawValue: name))) == language)
    }

    @Test(arguments: [("+4915112345678", "DE"), ("+40712345678", "RO"), ("+998901234567", "UZ")])
    func otherCountriesHaveNone(number: String, name: String) throws {
        #expect(CountryLanguage.of(try #require(PhoneNumber(rawValue: number))) == nil)
        #expect(CountryLanguage.of(try #require(Country(rawValue: name))) == nil)
    }
}
