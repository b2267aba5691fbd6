import Dialplans
import Testing

/// All that is wrong is told in one run, and nothing that is only a consequence.
@Suite struct OneRunTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var states: String
        var faults: [String]
        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "a wrong duration hides no unbound placeholder",
            states: "  start: { menu: counted, keys: { 1: end }, first-key: 5 }", faults: ["8:18 unbound-placeholder", "8:56 bad-duration"]),
        Case(
            name: "a wrong number hides no endless round",
            states: "  start: { menu: hello, keys: { 1: end }, tries: many, no-input: start }", faults: ["8:3 endless", "8:50 bad-count"]),
        Case(
            name: "a key that stands twice hides nothing behind it",
            states: "  start: { say: hello, say: hello, then: told }\n  told: { say: counted, then: nowhere }",
            faults: ["8:24 duplicate-key", "9:16 unbound-placeholder", "9:31 unknown-state"]),
        Case(
            name: "nor does a state, and its own faults are told",
            states: "  start: { say: hello, then: end }\n  start: { say: hello }\n  \"start\": { say: helo, then: end, barge: no }",
            faults: ["9:3 duplicate-key", "9:3 missing-key", "10:3 duplicate-key", "10:43 unknown-word"]),
        Case(
            name: "what only a lost way would reach is no fault yet",
            states: "  start: { say: hello, then: ends }\n  lost: { say: hello, then: end }", faults: ["8:30 unknown-state"]),
        Case(
            name: "an outcome that leads nowhere hides no fault of the others",
            states: "  start: { do: recognise-caller, on: { known: told } }\n  told: { say: counted, then: end }",
            faults: ["8:38 untied-outcome", "9:16 unbound-placeholder"]),
        Case(
            name: "an outcome that is none brings no unbound variable",
            states:
                "  start: { do: recognise-caller, on: { known: end, unknown: end, withheld: told } }\n  told: { say: counted, then: end }",
            faults: ["8:66 unknown-outcome"]),
        Case(
            name: "a state that cannot be read is the end of what is known",
            states: "  start: { ask: code, digits: 4, then: told }\n  told: { say: code-back, then: end }", faults: ["8:3 missing-key"]),
        Case(
            name: "a variable of two kinds is not unbound as well",
            states: """
                  start: { do: recognise-caller, on: { known: ask, unknown: end } }
                  ask: { ask: children, say: ask, digits: 4, then: pick }
                  pick: { choose: children, as: child, say: pick, then: end, empty: end }
                """, faults: ["9:15 variable-kind"]),
        Case(
            name: "a key with an escape is still a fault alone",
            states: "  start: { \"\\x73ay\": hello, \"\\x73ay\": hello, then: told }", faults: ["8:29 duplicate-key"]),
    ]

    @Test(arguments: cases) func everyFaultOnce(sample: Case) {
        let faults = Sample.faults(sample.states)
        #expect(faults.map(\.short) == sample.faults, "\(faults.map(\.description).joined(separator: "\n"))")
    }
}
