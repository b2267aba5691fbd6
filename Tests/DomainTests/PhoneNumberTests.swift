import Domain
import Testing

@Suite struct PhoneNumberTests {
    @Test(arguments: [
        ("0888 123 456", "BG", "+359888123456"),
        ("0888123456", "BG", "+359888123456"),
        ("00359888123456", "BG", "+359888123456"),
        ("359888123456", "BG", "+359888123456"),
        ("+359 (888) 12-34-56", "EE", "+359888123456"),
        ("tel:+359-888-123-456", "BG", "+359888123456"),
        ("sip:+359888123456@gw.example;user=phone", "BG", "+359888123456"),
        ("<sip:0888123456@10.0.0.1>", "BG", "+359888123456"),
        ("\"Мария\" <sip:+359888123456@gw>;tag=1", "BG", "+359888123456"),
        ("SIPS:0888123456@gw", "BG", "+359888123456"),
        ("5123 4567", "EE", "+37251234567"),
        ("067 123 4567", "UA", "+380671234567"),
        ("9 6123 4567", "CL", "+56961234567"),
        ("٠٨٨٨١٢٣٤٥٦", "BG", "+359888123456"),
    ])
    func everySpellingGivesOneNumber(text: String, country: String, expected: String) throws {
        let region = try #require(Country(rawValue: country))
        #expect(PhoneNumber(text, region: region)?.rawValue == expected)
    }

    @Test(arguments: [
        "", "anonymous", "112", "sip:anonymous@anonymous.invalid", "+", "<>", "<", "sip:", "0888", "08881234567890123456", "\0",
        "+359\0888",
    ])
    func whatIsNoNumberIsNone(text: String) {
        #expect(PhoneNumber(text, region: .bulgaria) == nil)
    }

    @Test func aNumberOfTenThousandCharactersIsCut() {
        #expect(PhoneNumber(String(repeating: "8", count: 10_000), region: .bulgaria) == nil)
        #expect(PhoneNumber(String(repeating: "😀", count: 10_000), region: .bulgaria) == nil)
        #expect(PhoneNumber("+359888123456" + String(repeating: " ", count: 10_000), region: .bulgaria)?.rawValue == "+359888123456")
    }

    @Test(arguments: ["+35988812345", "+359888123456", "+1234567"]) func e164IsTakenAsItIs(text: String) {
        #expect(PhoneNumber(rawValue: text)?.rawValue == text)
    }

    @Test(arguments: ["359888123456", "+", "+12 34567", "+123456", "+1234567890123456", "+٣٥٩٨٨٨"]) func otherTextIsNoE164(text: String) {
        #expect(PhoneNumber(rawValue: text) == nil)
    }

    @Test func itIsMaskedInEveryDescription() {
        let number = PhoneNumber(rawValue: "+359888123456")
        #expect("\(number!)" == "+359…456")
        #expect(String(reflecting: number!) == "+359…456")
        #expect("\([number!])" == "[+359…456]")
    }
}
