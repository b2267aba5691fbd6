import Dialplans
import Testing

@Suite struct DifferenceTests {
    typealias Case = (name: String, change: @Sendable (inout Dialplan) -> Void, sentences: [String])

    static let cases: [Case] = [
        ("nothing", { _ in }, []),
        ("another version", { $0.id.version = "2" }, []),
        (
            "a key leads elsewhere",
            { $0.states["menu"] = menu([.one: "tell", .two: "bye"]) },
            ["On *menu*, key 1 now leads to *tell*, and led to *ask*."]
        ),
        (
            "a key comes and another goes",
            { $0.states["menu"] = menu([.one: "ask", .three: "tell"]) },
            ["On *menu*, key 3 leads to *tell*, which is new.", "On *menu*, key 2 no longer leads to *bye*."]
        ),
        (
            "states come and go",
            { plan in
                plan.states["more"] = State("more", .say(SayState(phrase: "more", then: "bye")))
                plan.states["extra"] = State("extra", .end(EndState()))
                plan.states["tell"] = nil
                plan.states["ask"] = State(
                    "ask", .perform(DoState(service: "ask", outcomes: ["known": "more", "unknown": "bye", .failed: "bye"])))
            },
            [
                "On *ask*, the outcome known now leads to *more*, and led to *tell*.", "2 new states: *extra*, *more*.",
                "1 state is gone: *tell*.",
            ]
        ),
        (
            "a wait is longer",
            { plan in
                let patience = Patience(firstKey: 10_000, nextKey: 2_500, tries: 2, noInput: "bye", noMatch: "bye", typeahead: .flush)
                plan.states["menu"] = State(
                    "menu", .menu(MenuState(phrases: ["menu", "again"], keys: [.one: "ask", .two: "bye"], patience: patience)))
            },
            [
                "On *menu*, the number of tries is now 2, and was 3.", "On *menu*, the wait for the first key is now 10 s, and was 5 s.",
                "On *menu*, the wait for the next key is now 2500 ms, and was 3 s.",
                "On *menu*, what becomes of keys pressed ahead is now flush, and was keep.",
                "On *menu*, what is said is now menu, then again, and was menu.",
            ]
        ),
        (
            "another kind", { $0.states["tell"] = State("tell", .end(EndState(phrase: "tell"))) },
            ["*tell* was a state of kind say and is now of kind end.", "On *tell*, what follows no longer leads to *bye*."]
        ),
        (
            "the head",
            { plan in
                plan.numbers = .these(["+3591"])
                plan.languages = ["en", "bg"]
                plan.keys[.zero] = nil
                plan.limits.minutes = 10
            },
            [
                "It answers now +3591; before: any number.", "The languages are now en, bg; before: en.",
                "In every state, key 0 means now nothing; before: operator.", "A call lasts at most now 10 minutes; before: 20 minutes.",
            ]
        ),
        (
            "a longer way",
            { plan in
                plan.states["menu"] = menu([.one: "second", .two: "bye"])
                plan.states["second"] = State(
                    "second", .menu(MenuState(phrases: ["menu"], keys: [.one: "ask"], patience: Patience(noInput: "bye", noMatch: "bye"))))
            },
            [
                "On *menu*, key 1 now leads to *second*, and led to *ask*.", "1 new state: *second*.",
                "*ask* is 1 act of the caller farther.",
            ]
        ),
    ]

    private static func menu(_ keys: [Digit: StateName]) -> State {
        State("menu", .menu(MenuState(phrases: ["menu"], keys: keys, patience: Patience(noInput: "bye", noMatch: "bye"))))
    }

    @Test(arguments: cases.indices) func changeIsToldInSentences(index: Int) {
        let (name, change, sentences) = Self.cases[index]
        let old = DrawingTests.plan()
        var new = old
        change(&new)
        let told = DialplanDifference(from: old, to: new).sentences
        #expect(told == sentences, "\(name)")
        #expect(DialplanDifference(from: new, to: old).sentences.isEmpty == sentences.isEmpty, "\(name), the other way round")
    }
}
