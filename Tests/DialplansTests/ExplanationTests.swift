import Dialplans
import Testing

@Suite struct ExplanationTests {
    @Test func aMenuIsToldWithItsKeysAndThoseOfTheWholeDialplan() throws {
        let explanation = try #require(StateExplanation(of: "menu", in: DrawingTests.plan()) { "words of \($0)" })
        #expect(
            explanation.lines == [
                "menu: a menu: the caller presses one key.", "  hears menu: words of menu", "  key 1 → ask (do)", "  key 2 → bye (end)",
                "  nothing pressed 3 times → bye (end)", "  something wrong pressed 3 times → bye (end)",
                "  key *: back to the last choice", "  key 0 → desk", "  comes from hello",
            ])
    }

    @Test func everyKindIsTold() throws {
        let patience = Patience(tries: 1, noInput: "end", noMatch: "end")
        let states = [
            State(
                "enter",
                .ask(AskState(variable: "pin", phrases: ["p"], digits: 6...6, end: .hash, secret: true, patience: patience, then: "end"))),
            State(
                "read",
                .read(ReadState(list: "items", phrases: ["mark": "m"], keys: [.three: .next, .nine: .leave], then: "end", empty: "end"))),
            State("record", .record(RecordState(variable: "message", kept: "end", empty: "end", failed: "end"))),
            State("hours", .hours(HoursState(calendar: "desk", open: "end", closed: "end"))),
        ]
        let plan = DrawingTests.plan(states)
        func lines(_ name: StateName) throws -> [String] { try #require(StateExplanation(of: name, in: plan)).lines }
        #expect(try lines("enter").contains("enter: asks for 6 digits, which are secret and kept nowhere."))
        #expect(try lines("enter").contains("  key #: the entry is complete"))
        #expect(try lines("enter").contains("  nothing pressed once → end"))
        #expect(try !lines("enter").contains { $0.contains("key 0") }, "digits belong to the entry")
        #expect(try lines("read").contains("  key 3: the next item"))
        #expect(try lines("record").first == "record: records a message of at most 60 s; a key, or 3 s of silence, ends it.")
        #expect(try lines("hours").contains("  closed → end"))
        #expect(try lines("hours").last == "  only keys of the whole dialplan or its limits lead here")
        #expect(StateExplanation(of: "nowhere", in: plan) == nil)
    }
}
