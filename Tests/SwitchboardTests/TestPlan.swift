import CallCore
import Dialplans

extension Dialplan {
    /// A plan whose ends are `bye` and `sorry`; the menu `menu` leads everywhere.
    static func test(start: StateName, _ states: [State]) -> Dialplan {
        Dialplan(
            id: DialplanID(name: "test", version: "1"), languages: ["en"], start: start, keys: [.star: .back], failed: "sorry",
            states: states + [State("bye", .end(EndState(phrase: "bye"))), State("sorry", .end(EndState(phrase: "sorry")))],
            placeholders: ["tell": ["secret-mark"], "tell-person": ["secret-mark"]])
    }

    static let patience = Patience(noInput: "bye", noMatch: "bye")

    /// Welcome, then a menu: 1 welcome again, 2 a code, 3 a voice message, 4 an operator, 5 the end, 6 a service that tells of a child.
    static let usual = test(
        start: "welcome",
        [
            State("welcome", .say(SayState(phrase: "welcome", then: "menu"))),
            State(
                "menu",
                .menu(
                    MenuState(
                        phrases: ["menu"],
                        keys: [
                            .one: "welcome", .two: "code", .three: "message", .four: "desk", .five: "bye", .six: "leak",
                            .seven: "leaky-desk",
                        ],
                        patience: patience))),
            State(
                "code",
                .ask(
                    AskState(
                        variable: "code", phrases: ["enter-code"], digits: 4...8, end: .hash, secret: true, patience: patience, then: "try")
                )),
            State(
                "try",
                .perform(
                    DoState(
                        service: "try", inputs: ["code": .variable("code")], outcomes: ["right": "menu", "wrong": "code", .failed: "sorry"])
                )),
            State(
                "message",
                .record(RecordState(variable: "message", limit: 60_000, silence: 3_000, kept: "bye", empty: "bye", failed: "sorry"))),
            State(
                "desk",
                .transfer(
                    TransferState(number: "+359", whisper: "whisper", busy: "menu", noAnswer: "menu", failed: "menu", returned: "bye"))),
            State("leak", .perform(DoState(service: "leak", outcomes: ["told": "tell", .failed: "sorry"]))),
            State("tell", .say(SayState(phrase: "tell", then: "menu"))),
            State("leaky-desk", .perform(DoState(service: "leak", outcomes: ["told": "tell-person", .failed: "sorry"]))),
            State(
                "tell-person",
                .transfer(
                    TransferState(number: "+359", whisper: "tell-person", busy: "menu", noAnswer: "menu", failed: "menu", returned: "bye"))),
        ])
}
