import Domain
import Foundation
import Storage
import Testing

@testable import Intake

/// Entries as JSON: what is taken, and what is said of what is not.
@Suite struct EntryReadingTests {
    let fixture: ImportFixture

    init() throws {
        fixture = try ImportFixture()
        #expect(try fixture.run().faultCount == 0)
    }

    func items(_ json: String) throws -> [EntryItem] {
        try EntryReading(store: fixture.store, scales: ["bg": ImportFixture.bulgarian], now: ImportFixture.now).items(Array(json.utf8))
    }

    static let at = #""entered_at":"2026-11-20T10:00:00+02:00""#

    @Test func everyKindOfEntryIsRead() throws {
        let list = """
            [{"type":"mark","entry_id":"a","student_id":"s1","subject_id":"m","value":5.5,"kind":"current","date":"2026-11-20",\(Self.at)},
            {"type":"absence","entry_id":"b","student_id":"s1","date":"2026-11-20","lesson":3,"subject_id":"m","kind":"absent",
             "excused":false,"reason":null,\(Self.at)},
            {"type":"remark","entry_id":"c","student_id":"s1","date":"2026-11-20","kind":"praise","text":"Браво!\\nТака.",\(Self.at)},
            {"type":"health","entry_id":"d","student_id":"s1","date":"2026-11-20","text":"Кашля.",\(Self.at)},
            {"type":"meeting","entry_id":"e","class_id":"k1","starts":"2026-12-01T18:00+02:00","place":"Зала","text":"Среща",\(Self.at)},
            {"type":"test","entry_id":"f","class_id":"k1","subject_id":"m","date":"2026-12-01","title":"Дроби","graded":true,\(Self.at)},
            {"type":"mark","entry_id":"g","deleted":true}]
            """
        let wishes = try items(list).map(\.wish)
        let entered = try #require(Instant("2026-11-20T08:00Z"))
        let day = try #require(Day("2026-11-20"))
        #expect(
            wishes[0]
                == .enter(
                    .mark(
                        Mark(
                            id: "a", student: "s1", subject: "m", symbol: "5.50", hundredths: 550, kind: .current, day: day,
                            enteredAt: entered))))
        #expect(
            wishes[2]
                == .enter(
                    .remark(Remark(id: "c", student: "s1", day: day, kind: .praise, text: "Браво! Така.", enteredAt: entered))))
        #expect(wishes[6] == .remove(EntryKey(.mark, "g")))
        for wish in wishes { if case .refused(let faults, _) = wish { Issue.record("\(faults)") } }
    }

    static let mark = #""type":"mark","entry_id":"x","student_id":"s1","subject_id":"m","value":"5","kind":"current","date":"2026-11-20""#

    /// What is wrong with one entry, by the field and words of the fault.
    @Test(arguments: [
        (#"{}"#, "type", "is missing"), (#"{"type":"\ud800"}"#, "type", "is missing"),
        (#"{"type":"lecture"}"#, "type", "none of mark, absence"),
        (#"{"type":["mark"]}"#, "type", "missing"),
        (#"[7]"#, "type", "no object"), (#"[[]]"#, "type", "no object"), (#"{"type":"mark"}"#, "entry_id", "is empty"),
        ("{\(mark)}", "entered_at", "is empty"), ("{\(mark),\"entered_at\":\"today\"}", "entered_at", "no moment"),
        ("{\(mark),\"entered_at\":\"9999-01-01T00:00Z\"}", "entered_at", "more than a day later"),
        ("{\(mark.replacing("2026-11-20", with: "2026-02-30")),\(at)}", "date", "no day"),
        ("{\(mark.replacing("2026-11-20", with: "9999-12-31")),\(at)}", "date", "more than a year after"),
        ("{\(mark.replacing("2026-11-20", with: "2027-11-23")),\(at)}", "date", "more than a year after"),
        (#"{"type":"test","entry_id":"f","class_id":"k1","subject_id":"m","date":"9999-01-01","title":"x",\#(at)}"#, "date", "year after"),
        (
            #"{"type":"meeting","entry_id":"e","class_id":"k1","starts":"9999-12-31T23:59-12:00","place":"x","text":"x",\#(at)}"#, "starts",
            "more than a year after"
        ),
        ("{\(mark.replacing("\"5\"", with: "7")),\(at)}", "value", "no mark of the scale bg"),
        ("{\(mark.replacing("\"m\"", with: "\"z\"")),\(at)}", "subject_id", "no such subject"),
        ("{\(mark),\"note\":[1],\(at)}", "note", "no text"), ("{\(mark),\"note\":{\"a\":1},\(at)}", "note", "no text"),
        ("{\(mark.replacing("\"x\"", with: "12345678901234567890")),\(at)}", "entry_id", "write it as a text"),
        ("{\(mark),\"note\":\"a\\u0000b\",\(at)}", "note", "NUL"),
        ("{\(mark.replacing("\"x\"", with: "\"\(String(repeating: "i", count: 65))\"")),\(at)}", "entry_id", "longer than 64"),
        (#"{"type":"mark","deleted":true}"#, "entry_id", "is empty"), (#"{"type":"mark","deleted":"perhaps"}"#, "deleted", "none of 1, 0"),
    ]) func whatIsWrongIsNamed(json: String, field: String, words: String) throws {
        guard case .refused(let faults, _)? = try items(json).first?.wish else {
            Issue.record("it was taken: \(json)")
            return
        }
        #expect(faults.contains { $0.field == field && $0.problem.contains(words) }, "\(faults)")
    }

    @Test func aMegabyteOfTextIsRefusedAndShownCut() throws {
        let text = String(repeating: "ж", count: 500_000)
        let json =
            "[{\"type\":\"remark\",\"entry_id\":\"c\",\"student_id\":\"s1\",\"date\":\"2026-11-20\",\"kind\":\"praise\",\"text\":\"\(text)\",\(Self.at)},"
            + "{\(Self.mark),\(Self.at)}]"
        let read = try items(json)
        guard case .refused(let faults, let id) = read[0].wish else { return #expect(Bool(false), "it was taken") }
        #expect(id == "c" && faults.count == 1 && faults[0].problem == "longer than 40000 bytes" && (faults[0].value?.count ?? 0) < 70)
        guard case .enter = read[1].wish else { return #expect(Bool(false), "the other was refused") }
    }

    @Test func fieldsThatMeanNothingAreNamedAndIgnored() throws {
        let read = try items("{\(Self.mark),\"colour\":\"red\",\"nested\":{\"a\":[1]},\(Self.at)}")
        #expect(read[0].ignored == ["colour", "nested"])
        guard case .enter = read[0].wish else { return #expect(Bool(false), "it was refused") }
    }

    @Test(arguments: [
        ("", EntryDocumentFault.empty), ("  ", .empty), ("[]", .empty), ("7", .noJSON("neither an object nor a list of objects")),
        ("\"mark\"", .noJSON("neither an object nor a list of objects")),
        ("[" + Array(repeating: "{}", count: 10_001).joined(separator: ",") + "]", .tooMany),
    ]) func whatIsNoListOfEntriesIsRefused(json: String, fault: EntryDocumentFault) {
        #expect(throws: fault) { try items(json) }
    }

    /// Text that is no JSON is refused as a whole, whatever is wrong with it.
    @Test(arguments: [
        "{", "[{]", #"{"type":"mark""#, "[" + String(repeating: "[", count: 100_000), "{\"a\":\u{1}}", "[1,]x",
        "\u{FEFF}{}x",
    ]) func brokenJSONIsRefused(json: String) {
        #expect(throws: EntryDocumentFault.self) { try items(json) }
    }

    @Test func bytesThatAreNoUTF8AreRefused() throws {
        let reading = EntryReading(store: fixture.store, scales: [:], now: ImportFixture.now)
        let json =
            "{\"type\":\"remark\",\"entry_id\":\"c\",\"student_id\":\"s1\",\"date\":\"2026-11-20\",\"kind\":\"praise\",\(Self.at),\"text\":\"x\"}"
        let bytes = Array(json.utf8).map { $0 == 0x78 ? 0xFF : $0 }
        guard case .refused? = try reading.items(bytes).first?.wish else { return #expect(Bool(false), "it was taken") }
    }
}
