import Testing

@testable import Gateways

/// Values are looked for in the bytes as they came.
@Suite struct EventSocketFieldsTests {
    static let cases: [(block: String, name: String, value: String?)] = [
        ("", "a", nil), ("\n\n", "a", nil), ("a", "a", nil), ("a:", "a", ""), ("a:1", "a", "1"), ("a:   1 2 ", "a", "1 2 "),
        ("ab: 1\na: 2", "a", "2"), ("a: 1\nab: 2\n", "ab", "2"), ("b: a: 1\na: 2\n", "a", "2"), (" a: 1\na : 2\n", "a", nil),
        ("a: 1\na: 2", "a", "1"), ("a: b: c", "a", "b: c"), ("A: 1", "a", nil), ("a: 1", "", nil), (": 1", "", "1"),
        ("a: %41%4a%4A", "a", "AJJ"), ("a: %", "a", "%"), ("a: %4", "a", "%4"), ("a: %+8%-1% 1", "a", "%+8%-1% 1"),
        ("a: %0Ab: 2", "b", nil),
    ]

    @Test(arguments: cases.indices) func aValueIsFound(index: Int) {
        let (block, name, value) = Self.cases[index]
        #expect(EventSocketFields(Array(block.utf8))[name] == value)
    }

    /// Two that say the same are the same, in whichever row and spelling.
    @Test func equality() {
        let fields = EventSocketFields(["a": "1 2", "b": "ü"])
        #expect(fields == EventSocketFields(Array("b: %C3%BC\nnonsense\na: 1 2\na: 3".utf8)))
        #expect(fields.hashValue == EventSocketFields(Array("b: %C3%BC\na: 1 2".utf8)).hashValue)
        #expect(fields != EventSocketFields(["a": "1 2"]) && fields != EventSocketFields(["a": "1 2", "b": "u"]))
    }
}
