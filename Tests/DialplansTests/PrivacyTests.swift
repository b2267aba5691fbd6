import Dialplans
import Testing

/// Nobody hears of a child, and nothing is changed, without right: on every way.
@Suite struct PrivacyTests {
    typealias Case = StatesCase

    static let picked = """
          start: { do: recognise-caller, on: { known: pick, unknown: end } }
          pick: { choose: children, as: child, say: pick, then: open, empty: end }

        """

    static let cases = [
        Case(
            name: "what opens a child admits to it",
            states: picked + """
                  open: { do: open-child, with: { child: child }, on: { opened: news, ended: end } }
                  news: { do: news, with: { child: child, which: "all" }, on: { some: told, none: end } }
                  told: { say: counted, then: end }
                """, faults: []),
        Case(
            name: "one outcome that does not is enough",
            states: picked + """
                  open: { do: open-child, with: { child: child }, on: { opened: news, ended: news } }
                  news: { do: news, with: { child: child, which: "all" }, on: { some: end, none: end } }
                """, faults: ["11:36 not-admitted"]),
        Case(
            name: "picking again takes admission away",
            states: picked + """
                  open: { do: open-child, with: { child: child }, on: { opened: menu, ended: end } }
                  menu: { menu: hello, keys: { 1: other, 2: news } }
                  other: { choose: children, as: child, say: pick, then: menu, empty: end }
                  news: { do: news, with: { child: child, which: "all" }, on: { some: end, none: end } }
                """, faults: ["13:36 not-admitted"]),
        Case(
            name: "a code proves, and goes on proving",
            states: """
                  start: { ask: code, say: ask, digits: 4, then: try }
                  try: { do: try-code, with: { code: code }, on: { right: menu, wrong: end } }
                  menu: { menu: hello, keys: { 1: unsubscribe, 2: menu } }
                  unsubscribe: { do: unsubscribe, with: { child: child }, on: { ended: menu } }
                """, faults: []),
        Case(
            name: "the operator's key comes from before the code",
            head: "keys: { operator: \"0\" }\ntargets: { operator: unsubscribe }",
            states: """
                  start: { do: recognise-caller, on: { known: pick, unknown: end } }
                  pick: { choose: children, as: child, say: pick, then: menu, empty: end }
                  menu: { menu: hello, keys: { 1: end } }
                  unsubscribe: { do: unsubscribe, with: { child: child }, on: { ended: end } }
                """, faults: ["12:3 not-proved", "12:50 unbound-variable"]),
        Case(
            name: "a value is closed until its child is opened",
            states: picked + """
                  open: { do: greeting, with: { child: child }, on: { some: late } }
                  late: { do: open-child, with: { child: child }, on: { opened: told, ended: early } }
                  told: { say: greet, then: end }
                  early: { say: greet, then: end }
                """, faults: ["13:17 not-admitted"]),
        Case(
            name: "an input that tells of a child is told of too",
            states: picked + """
                  open: { do: open-child, with: { child: child }, on: { opened: days, ended: end } }
                  days: { do: school-days, with: { child: child }, on: { some: day, none: end } }
                  day: { choose: days, as: weekday, say: pick-weekday, then: that, empty: end }
                  that: { do: timetable, with: { child: child, weekday: weekday }, on: { some: end, none: end } }
                """, faults: []),
    ]

    @Test(arguments: cases) func rightOnEveryWay(sample: Case) { sample.check() }

    @Test func theWayWithoutRightIsNamed() throws {
        let fault = try #require(Sample.faults(Self.cases[1].states).first)
        #expect(fault.hint == "it is not admitted on the way start → pick → open → news; what admits: open-child, try-code")
    }
}
