import Dialplans
import Testing

/// What is bound where, on every way.
@Suite struct FlowTests {
    typealias Case = StatesCase

    static let known = """
          start: { do: recognise-caller, on: { known: pick, unknown: enter } }
          pick: { choose: children, as: child, say: pick, then: open, empty: enter }
          open: { do: open-child, with: { child: child }, on: { opened: news, ended: enter } }
          enter: { ask: code, say: ask, digits: 12, secret: true, then: try }
          try: { do: try-code, with: { code: code }, on: { right: news, wrong: enter } }
          news: { do: news, with: { child: child, which: "new" }, on: { some: menu, none: menu } }

        """

    static let cases = [
        Case(
            name: "a loop keeps what all ways bind", states: known + "  menu: { menu: of-child, keys: { 1: news, 2: enter } }", faults: []),
        Case(
            name: "an outcome that gives nothing cuts what another gives",
            states: known + "  menu: { menu: counted, keys: { 1: end } }", faults: ["14:17 unbound-placeholder"]),
        Case(
            name: "a new child forgets what was of the one before",
            states: """
                  start: { ask: code, say: ask, digits: 12, then: try }
                  try: { do: try-code, with: { code: code }, on: { right: news, wrong: end } }
                  news: { do: news, with: { child: child, which: "new" }, on: { some: told, none: end } }
                  told: { menu: counted, keys: { 1: again } }
                  again: { ask: code, say: counted, digits: 12, then: retry }
                  retry: { do: try-code, with: { code: code }, on: { right: late, wrong: end } }
                  late: { say: counted, then: end }
                """, faults: ["14:16 unbound-placeholder"]),
        Case(
            name: "another name for a child forgets it too",
            states: """
                  start: { do: recognise-caller, on: { known: pick, unknown: end } }
                  pick: { choose: children, as: child, say: pick, then: news, empty: end }
                  news: { do: news, with: { child: child, which: "new" }, on: { some: other, none: end } }
                  other: { choose: children, as: second, say: pick, then: late, empty: end }
                  late: { say: counted, then: end }
                """, faults: ["10:36 not-admitted", "12:16 unbound-placeholder"]),
        Case(
            name: "a secret is gone when a service has taken it",
            states: """
                  start: { ask: code, say: ask, digits: 12, secret: true, then: try }
                  try: { do: try-code, with: { code: code }, on: { right: end, wrong: again } }
                  again: { do: try-code, with: { code: code }, on: { right: end, wrong: end } }
                """, faults: ["10:40 unbound-variable"]),
        Case(
            name: "a code that is no secret stays",
            states: """
                  start: { ask: code, say: ask, digits: 12, then: try }
                  try: { do: try-code, with: { code: code }, on: { right: end, wrong: again } }
                  again: { do: try-code, with: { code: code }, on: { right: end, wrong: end } }
                """, faults: []),
        Case(
            name: "the operator's key leads from before the choice",
            head: "keys: { operator: \"0\" }\ntargets: { operator: desk }",
            states: known + "  menu: { menu: hello, keys: { 1: end } }\n  desk: { say: of-child, then: end }",
            faults: ["16:16 unbound-placeholder"]),
        Case(
            name: "the key main works once its target has been visited",
            head: "keys: { main: \"*\" }\ntargets: { main: menu }",
            states: known + "  menu: { menu: of-child, keys: { 1: news, 2: enter } }", faults: []),
        Case(
            name: "what is lost after the target is lost at the key main",
            head: "keys: { main: \"9\" }\ntargets: { main: told }",
            states: """
                  start: { ask: code, say: ask, digits: 12, then: try }
                  try: { do: try-code, with: { code: code }, on: { right: news, wrong: end } }
                  news: { do: news, with: { child: child, which: "new" }, on: { some: told, none: end } }
                  told: { menu: counted, keys: { 1: again } }
                  again: { do: try-code, with: { code: code }, on: { right: lost, wrong: end } }
                  lost: { menu: hello, keys: { 1: end } }
                """, faults: ["12:17 unbound-placeholder"]),
        Case(
            name: "the state of the limits is reached from everywhere", head: "limits: { then: last }",
            states: known + "  menu: { menu: hello, keys: { 1: end } }\n  last: { end: of-child }", faults: ["15:16 unbound-placeholder"]),
        Case(
            name: "an entry is bound while it is read back",
            states: "  start: { ask: code, say: ask, digits: 4, confirm: code-back, then: end }", faults: []),
        Case(
            name: "but not while it is asked for",
            states: "  start: { ask: code, say: code-back, digits: 4, then: end }", faults: ["8:28 unbound-placeholder"]),
        Case(
            name: "a picked weekday has the list's kind",
            states: known + """
                  menu: { do: school-days, with: { child: child }, on: { some: day, none: end } }
                  day: { choose: days, as: weekday, say: pick-day, more: code-back, then: that, empty: end }
                  that: { do: timetable, with: { child: child, weekday: weekday, day: weekday }, on: { some: end, none: end } }
                """, faults: ["15:58 unbound-placeholder", "16:71 wrong-kind"]),
        Case(
            name: "a message is a number",
            states: """
                  start: { record: message, on: { kept: leave, empty: leave } }
                  leave: { do: leave-message, with: { message: message }, on: { left: end } }
                """, faults: ["9:48 unbound-variable"]),
        Case(
            name: "a code must be bound to be a language", states: "  start: { language: code, then: end }",
            faults: ["8:22 unknown-language"]),
        Case(
            name: "a variable that names no language",
            states: "  start: { ask: code, say: ask, digits: 4, then: tongue }\n  tongue: { language: code, then: end }",
            faults: ["9:23 wrong-kind"]),
        Case(
            name: "a list that is none",
            states: "  start: { ask: code, say: ask, digits: 4, then: hear }\n  hear: { read: code, say: {}, then: end, empty: end }",
            faults: ["9:17 wrong-kind"]),
    ]

    @Test(arguments: cases) func boundOnEveryWay(sample: Case) { sample.check() }

    @Test func fillerNamesNothing() {
        let text = Sample.text("  start: { say: hello, then: end }").replacing("failed: end", with: "failed: end, filler: of-child")
        #expect(Sample.loader.check(SourceText(file: "a.yaml", text: text)).map(\.short) == ["5:64 unbound-placeholder"])
    }
}
