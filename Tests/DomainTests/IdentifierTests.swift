import Domain
import Foundation
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: ["a", "7А-2026", "S 1/2", String(repeating: "x", count: 64), String(repeating: "я", count: 32)])
    func textOfTheSchoolIsAnID(text: String) { #expect(StudentID(text)?.rawValue == text) }

    @Test(arguments: ["", String(repeating: "x", count: 65), String(repeating: "я", count: 33), "a\nb", "a\u{0}", "\u{85}"])
    func emptyLongOrControlIsNone(text: String) { #expect(StudentID(text) == nil) }

    @Test(
        arguments: [
            ("123456789012", "123456789012"), ("1234-5678-9012", "123456789012"), ("1234 5678 9012", "123456789012"),
            (" 123456789012 ", "123456789012"), ("023456789012", nil), ("12345678901", nil), ("1234567890123", nil), ("12345678901x", nil),
            ("", nil), ("١٢٣٤٥٦٧٨٩٠١٢", nil), ("1-2-3-4-5-6-7-8-9-0-1-2", "123456789012"), (String(repeating: "1", count: 1_000), nil),
        ] as [(String, String?)])
    func codeIsTwelveDigits(text: String, expected: String?) { #expect(IDCode(rawValue: text)?.rawValue == expected) }

    @Test func codeIsGroupedAndMasked() throws {
        let code = try #require(IDCode(number: 123_456_789_012))
        #expect(code.grouped == "1234-5678-9012")
        #expect("\(code) \(String(reflecting: code))" == "xxxx-xxxx-xxxx xxxx-xxxx-xxxx")
        #expect(IDCode(number: 99_999_999_999) == nil)
        #expect(IDCode(number: 1_000_000_000_000) == nil)
    }

    @Test(arguments: [
        ("123456", true), ("654321", true), ("111111", true), ("012345", true), ("123465", false), ("121212", false), ("135791", false),
    ])
    func aRunOrOneDigitIsAWeakPIN(text: String, isWeak: Bool) { #expect(PIN(rawValue: text)?.isWeak == isWeak) }

    @Test(arguments: ["", "12345", "1234567", "12345a", "１２３４５６"]) func aPINIsSixDigits(text: String) {
        #expect(PIN(rawValue: text) == nil)
    }

    @Test(arguments: [
        ("BG", true), ("EE", true), ("UA", true), ("CL", true), ("DE", true), ("bg", false), ("XX", false), ("BGR", false), ("", false),
    ])
    func aCountryIsOneOfISO(text: String, isCountry: Bool) { #expect((Country(rawValue: text) != nil) == isCountry) }
}
