import Testing

@testable import Dialplans

/// In which states a key may be the beginning of a code.
@Suite struct SecretApproachTests {
    static let patience = Patience(noInput: "bye", noMatch: "bye")

    static func ask(_ name: StateName, secret: Bool) -> State {
        State(name, .ask(AskState(variable: "code", phrases: ["enter"], digits: 4...4, secret: secret, patience: patience, then: "bye")))
    }

    static func say(_ name: StateName, then: StateName) -> State { State(name, .say(SayState(phrase: "word", then: then))) }

    static func service(_ name: StateName, _ outcomes: [OutcomeName: StateName]) -> State {
        State(name, .perform(DoState(service: "ask", outcomes: outcomes)))
    }

    static func menu(_ name: StateName, then: StateName) -> State {
        State(name, .menu(MenuState(phrases: ["menu"], keys: [.one: then], patience: patience)))
    }

    static let cases: [(String, [State], Set<StateName>)] = [
        ("a say before a code", [say("wrong", then: "code"), ask("code", secret: true)], ["wrong"]),
        ("an entry that is no secret", [say("which", then: "year"), ask("year", secret: false)], []),
        ("a menu waits for its own key", [menu("main", then: "code"), ask("code", secret: true)], []),
        (
            "a chain of states that do not wait",
            [
                service("who", ["pin": "hello", "known": "main"]), say("hello", then: "code"), ask("code", secret: true),
                menu("main", then: "bye"),
            ],
            ["who", "hello"]
        ),
        (
            "a ring of states",
            [say("one", then: "two"), service("two", ["again": "one", "pin": "code"]), ask("code", secret: true)], ["one", "two"]
        ),
        (
            "a choice of one item, and an empty one",
            [
                State(
                    "pick",
                    .choose(
                        ChooseState(list: "list", variable: "item", phrase: "item", patience: patience, then: "bye", empty: "code"))),
                ask("code", secret: true),
            ], ["pick"]
        ),
    ]

    @Test(arguments: cases) func approachesAreFound(name: String, states: [State], expected: Set<StateName>) {
        let plan = Dialplan(
            id: DialplanID(name: "test", version: "1"), languages: ["en"], start: states[0].name,
            states: states + [State("bye", .end(EndState()))])
        #expect(plan.approachesToSecrets == expected, "\(name)")
    }
}
