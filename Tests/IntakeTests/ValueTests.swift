import Domain
import Testing

@testable import Intake

@Suite("What stands in a field")
struct ValueTests {
    @Test(
        "numbers in any spelling",
        arguments: [
            ("0888123456", "BG", ["+359888123456"]),
            ("0888 123 456", "BG", ["+359888123456"]),
            ("+359 888 123 456 0899123457", "BG", ["+359888123456", "+359899123457"]),
            ("0888123456 0888123456", "BG", ["+359888123456"]),
            ("0888-123-456; 02 987 6543", "BG", ["+359888123456", "+35929876543"]),
            ("(02) 987-65-43/0888123456", "BG", ["+35929876543", "+359888123456"]),
            ("00359888123456", nil, ["+359888123456"]),
            ("+37251234567", "BG", ["+37251234567"]),
            ("0888123456", nil, nil),
            ("12", "BG", nil),
            ("няма", "BG", nil),
            ("0888123456 няма", "BG", nil),
            (",", "BG", nil),
            (String(repeating: "9", count: 200), "BG", nil),
            ((0..<9).map { "088812345\($0)" }.joined(separator: " "), "BG", nil),
        ] as [(String, String?, [String]?)])
    func phones(_ text: String, region: String?, expected: [String]?) {
        let list = PhoneList(region: region.flatMap { Country(rawValue: $0) })
        #expect(list.numbers(text)?.map(\.rawValue) == expected)
    }

    @Test(
        "e-mail addresses",
        arguments: [
            ("a@b.bg", true), ("petya.petrova+x@училище.бг", true), ("a@b", false), ("a", false), ("@b.bg", false), ("a@", false),
            ("a@b..bg", false), ("a b@c.bg", false), ("a@b@c.bg", false), (".a@b.bg", false), ("a@b.bg\nBcc: x@y.bg", false),
            (String(repeating: "x", count: 65) + "@b.bg", false),
        ])
    func emails(_ text: String, isWellFormed: Bool) {
        #expect(EmailAddress.isWellFormed(text) == isWellFormed)
    }

    @Test(
        "what is shown of a field",
        arguments: [
            ("Мила", false, "Мила"), ("a\u{1B}[31m\n\t", false, "a\\u{1B}[31m\\n\\t"), ("\"\\", false, "\\\"\\\\"),
            ("\u{202E}abc", false, "\\u{202E}abc"), ("+359 888", true, "+xxx xxx"),
            (String(repeating: "я", count: 61), false, String(repeating: "я", count: 60) + "…"),
        ])
    func excerpts(_ text: String, isMasked: Bool, expected: String) {
        #expect(Excerpt.text(text, isMasked: isMasked) == expected)
        #expect(Excerpt.bytes(Array(text.utf8), isMasked: isMasked) == expected)
    }

    @Test(
        "free text becomes one line without control characters",
        arguments: [
            ("Мила", "Мила"), ("Ред\r\n\tред\n", "Ред ред"), ("\n а \u{B}б", "а б"), ("а\u{85}б\rв", "а б в"),
            ("\u{1B}[31mПише\u{7}край\u{7F}\u{80}", "[31mПишекрай"), ("\u{1}\n\t", ""), ("", ""), ("👩‍👧 \u{1}  х", "👩‍👧   х"),
        ])
    func texts(_ text: String, expected: String) {
        #expect(DiaryText.cleaned(text) == expected)
    }

    @Test("bytes that are no text are shown as bytes")
    func brokenBytes() {
        #expect(Excerpt.bytes([0x61, 0xFF, 0xD0, 0xBC, 0xD0]) == "a\\xFFм\\xD0")
    }
}
