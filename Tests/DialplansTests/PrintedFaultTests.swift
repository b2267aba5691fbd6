import Dialplans
import Testing

/// Faults as an administrator reads them.
@Suite struct PrintedFaultTests {
    @Test func faultsAreSortedByPlaceAndPrintedWhole() {
        let printed = Sample.faults(
            """
              start: { menu: hello, keys: { 1: wayout, "A1": end }, first-key: 5 }
              way-out: { sya: bye, then: end }
            """
        ).map(\.description).joined(separator: "\n")
        #expect(
            printed == """
                a.yaml:8:36: error: there is no state wayout [unknown-state]
                  start: { menu: hello, keys: { 1: wayout, "A1": end }, first-key: 5 }
                                                   ^
                hint: did you mean way-out?
                a.yaml:8:44: error: A1 is no key of a telephone [bad-key]
                  start: { menu: hello, keys: { 1: wayout, "A1": end }, first-key: 5 }
                                                           ^
                hint: 0 to 9, "*" or "#", the last two in quotes
                a.yaml:8:68: error: 5 is no length of time [bad-duration]
                  start: { menu: hello, keys: { 1: wayout, "A1": end }, first-key: 5 }
                                                                                   ^
                hint: write 500ms, 5s or 2m
                a.yaml:9:3: error: state way-out is of no kind [no-kind]
                  way-out: { sya: bye, then: end }
                  ^
                hint: did you mean say?
                """)
    }

    @Test func columnsCountLettersOfAnyAlphabet() {
        // The second word has a letter of two scalars: the column counts both, the caret stands under the place all the same.
        let faults = Sample.faults("  start: { say: \"Здравей\", barge: \"Й\u{0306}\", than: end, then: end }")
        #expect(faults.map(\.short) == ["8:17 bad-name", "8:35 unknown-word", "8:41 unknown-key"])
        #expect(
            faults.last?.description == """
                a.yaml:8:41: error: state start knows no key than [unknown-key]
                  start: { say: "Здравей", barge: "Й\u{0306}", than: end, then: end }
                                                       ^
                hint: did you mean then?
                """)
    }

    @Test(arguments: [
        (
            "dialplan: a\nstates:\n  a: { end: bye\n  b: { end: bye }\n",
            """
            a.yaml:4:3: error: no comma and no closing bracket before this [bad-yaml]
              b: { end: bye }
              ^
            hint: a bracket is open since line 3, column 6
            """
        ),
        (
            "dialplan: a\nstates:\n  a: { end: \"bye }\n",
            """
            a.yaml:4:1: error: this is not YAML: found unexpected end of stream [bad-yaml]

            ^
            hint: a quote or bracket is not closed; it began in line 3, column 13
            """
        ),
    ])
    func brokenTextIsExplained(text: String, printed: String) {
        #expect(Sample.loader.check(SourceText(file: "a.yaml", text: text)).map(\.description) == [printed])
    }

    private static let letters = "small Latin letters, digits and hyphens, a letter first, at most 64"

    /// What an administrator is likely to have meant.
    @Test(arguments: [
        (
            "  start: { menu: hello, keys: { 1: end, #: end } }\n  more: { say: hello, then: end }",
            "a comma is missing, or a bracket is open; a # that is a key stands in quotes; it began in line 8, column 31"
        ),
        ("  start: { say: hello, then: the_end }", letters + "; did you mean the-end?"),
        (
            "  start: { say: \"Hello there\", then: end }",
            letters + "; the words themselves stand in phrases.yaml, here stands their key"
        ),
        (
            "  start: { do: news, with: { child: child, which: “all” }, on: { some: end, none: end } }",
            letters + "; a constant stands in straight quotes: \"…\""
        ),
        ("  start:\u{A0}{ say: hello, then: end }", "write a plain space in its place"),
        (
            "  start: { do: recognise-caller, on: { known: pick, unknown: end } }\n"
                + "  pick: { choose: children, as: child, say: pick, then: open, empty: end }\n"
                + "  open: { do: open-child, with: { child: child }, on: { opened: news, ended: end } }\n"
                + "  news: { do: news, with: { child: child, which: all }, on: { some: end, none: end } }",
            "a constant stands in quotes: \"all\""
        ),
        (
            "  start: { say: hello, then: еnd }",
            letters + "; the sign “е” is of another alphabet"
        ),
    ])
    func theHintNamesTheMistake(states: String, hint: String) {
        #expect(Sample.faults(states).map(\.hint).contains(hint), "\(Sample.faults(states))")
    }

    /// One fault, and not one for each way.
    @Test func aMisspeltStatesIsOneFault() {
        let text = Sample.text("  start: { say: hello, then: end }").replacing("states:", with: "sttes:")
        #expect(Sample.loader.check(SourceText(file: "a.yaml", text: text)).map(\.short) == ["1:1 missing-key", "7:1 unknown-key"])
    }

    @Test func wayWithoutTheVariableIsShown() {
        let faults = Sample.faults(
            """
              start: { do: recognise-caller, on: { known: pick, unknown: told } }
              pick: { choose: children, as: child, say: pick, then: told, empty: end }
              told: { say: of-child, then: end }
            """)
        #expect(
            faults.map(\.description) == [
                """
                a.yaml:10:16: error: the phrase of-child names {child}, which is not bound on every way to state told [unbound-placeholder]
                  told: { say: of-child, then: end }
                               ^
                hint: it is missing on the way start → told
                """
            ])
    }

    @Test func veryLongLineIsCut() {
        let faults = Sample.faults("  start: { say: hello, barge: " + String(repeating: "x", count: 100_000) + ", then: end }")
        #expect(faults.map(\.short) == ["8:31 unknown-word"])
        #expect(faults.allSatisfy { $0.description.count < 1_000 })
    }
}
