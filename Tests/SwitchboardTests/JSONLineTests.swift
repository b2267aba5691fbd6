import CallCore
import Dialplans
import Foundation
import Testing

@testable import Switchboard

@Suite struct JSONLineTests {
    private struct Everything: Codable, Hashable {
        var texts = ["", "проба", "a\"b\\c", "\u{0}\u{1}\u{1F}\t\r\n", "\u{7F}\u{2028}\u{FEFF}", "👩‍👧", "/"]
        var numbers = [0, 9, 10, -1, Int.max, Int.min]
        var others: [UInt64] = [.max, 0]
        var small: Int8 = -128
        var truths = [true, false]
        var fractions = [0.5, -1e300, 5e-324, 0]
        var nothing: Int?
        var holes: [Int?] = [nil, 1, nil]
        var named: [StateName: [Int]] = ["menu": [1], "say": []]
        var plain = ["key": "value", "": ""]
        var empty: [[Int]] = [[], [[]].flatMap { $0 }]
        var deep: [[[Int]]] = [[[1], [2, 3]], [], [[4]]]
        var value = Value(
            .list([Item(kind: "mark", values: ["day": Value(.date(CalendarDate(year: 2026, month: 11, day: 20)))])]), about: "s1")
    }

    @Test func everyKindOfValueIsReadBack() throws {
        let everything = Everything()
        let line = try JSONLine.encode(everything)
        #expect(!line.contains(0x0A), "one line")
        #expect(try JSONDecoder().decode(Everything.self, from: Data(line)) == everything)
        #expect(try JSONSerialization.jsonObject(with: Data(line)) as? NSDictionary == Self.asFoundationHasIt(everything))
    }

    private static func asFoundationHasIt(_ value: some Encodable) throws -> NSDictionary? {
        try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? NSDictionary
    }

    @Test(arguments: [
        (JournalRecord.ended("caller"), #"{"ended":{"_0":"caller"}}"#),
        (
            .stepped(
                JournalStep(at: 12, event: .secretDigit(during: nil), effects: [.line(.secret(true)), .line(.answer)], state: "code")),
            #"{"stepped":{"_0":{"at":12,"event":{"secretDigit":{}},"effects":[{"line":{"_0":{"secret":{"_0":true}}}},"#
                + #"{"line":{"_0":{"answer":{}}}}],"state":"code"}}}"#
        ),
    ]) func keysStandAsTheyAreDeclared(record: JournalRecord, text: String) throws {
        #expect(String(decoding: try JSONLine.encode(record), as: UTF8.self) == text)
        #expect(try JSONDecoder().decode(JournalRecord.self, from: Data(text.utf8)) == record)
    }

    private struct Nothing: Codable, Hashable {}

    @Test func whatEncodesNothingIsAnEmptyObject() throws {
        #expect(try JSONLine.encode([Nothing(), Nothing()]) == Array("[{},{}]".utf8))
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity]) func numbersThatJSONHasNotAreRefused(number: Double) {
        #expect(throws: EncodingError.self) { try JSONLine.encode([number]) }
    }
}
