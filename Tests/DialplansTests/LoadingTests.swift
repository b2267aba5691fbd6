import Dialplans
import Testing

/// What a text becomes.
@Suite struct LoadingTests {
    static let waiting = Patience(noInput: "end", noMatch: "end")
    /// What a secret entry does where nothing is said.
    static let flushing: Patience = {
        var patience = waiting
        patience.typeahead = .flush
        return patience
    }()

    struct Read: Sendable, CustomTestStringConvertible {
        var text: String
        var kind: StateKind
        var testDescription: String { text }
    }

    static let states = [
        Read(text: "{ say: hello, then: end }", kind: .say(SayState(phrase: "hello", then: "end"))),
        Read(text: "{ say: hello, barge: mute, then: end }", kind: .say(SayState(phrase: "hello", barge: .mute, then: "end"))),
        Read(
            text: "{ menu: [hello, ask], keys: { 1: end, \"#\": start } }",
            kind: .menu(MenuState(phrases: ["hello", "ask"], keys: [.one: "end", .hash: "start"], patience: waiting))),
        Read(
            text:
                "{ menu: hello, keys: { 1: end }, first-key: 500ms, next-key: 2s, tries: 2, no-input: start, barge: keep, typeahead: flush }",
            kind: .menu(
                MenuState(
                    phrases: ["hello"], keys: [.one: "end"],
                    patience: Patience(
                        firstKey: 500, nextKey: 2_000, tries: 2, noInput: "start", noMatch: "end", barge: .keep, typeahead: .flush)))),
        Read(
            text: "{ ask: code, say: ask, digits: 4..10, end: \"*\", secret: true, then: end }",
            kind: .ask(
                AskState(variable: "code", phrases: ["ask"], digits: 4...10, end: .star, secret: true, patience: flushing, then: "end"))),
        Read(
            text: "{ ask: code, say: ask, digits: 12, confirm: code-back, then: end }",
            kind: .ask(
                AskState(variable: "code", phrases: ["ask"], digits: 12...12, confirm: "code-back", patience: waiting, then: "end"))),
        Read(text: "{ language: en, then: end }", kind: .language(LanguageState(language: .code("en"), then: "end"))),
        Read(
            text: "{ record: m, on: { kept: end, empty: end } }",
            kind: .record(RecordState(variable: "m", kept: "end", empty: "end", failed: "end"))),
        Read(
            text: "{ transfer: \"+35988\\x38100002\", limit: 1m, on: { busy: end, no-answer: end, failed: end, returned: end } }",
            kind: .transfer(
                TransferState(number: "+359888100002", limit: 60_000, busy: "end", noAnswer: "end", failed: "end", returned: "end"))),
        Read(text: "{ end: }", kind: .end(EndState())),
        Read(text: "{ end: \"\" }", kind: .end(EndState())),
        Read(text: "\n    end: bye", kind: .end(EndState(phrase: "bye"))),
    ]

    @Test(arguments: states) func stateIsRead(read: Read) throws {
        let plan = try Sample.plan("  start: { menu: hello, keys: { 1: tried } }\n  tried: \(read.text)")
        #expect(plan.states["tried"]?.kind == read.kind)
        #expect(plan.states["tried"]?.place == SourcePlace(file: "a.yaml", line: 9, column: 3))
    }

    @Test func listsAndServicesAreRead() throws {
        let plan = try Sample.plan(
            """
              start: { do: recognise-caller, on: { known: pick, unknown: end } }
              pick: { choose: children, as: child, say: pick, then: open, empty: end }
              open: { do: open-child, with: { child: child }, on: { opened: news, ended: end, failed: end } }
              news: { do: news, with: { child: child, which: "all" }, on: { some: hear, none: end } }
              hear: { read: items, say: { mark: mark, remark: remark }, keys: { again: "*", leave: 0 }, pause: 0ms, then: days, empty: end }
              days: { do: timetable, with: { child: child, day: "2028-02-29", from: "07:05", lessons: "3" }, on: { some: end, none: end } }
            """)
        #expect(
            plan.states["pick"]?.kind
                == .choose(
                    ChooseState(list: "children", variable: "child", phrase: "pick", patience: Self.waiting, then: "open", empty: "end")))
        #expect(
            plan.states["hear"]?.kind
                == .read(
                    ReadState(
                        list: "items", phrases: ["mark": "mark", "remark": "remark"], keys: [.star: .again, .zero: .leave], pause: 0,
                        then: "days", empty: "end")))
        #expect(
            plan.states["news"]?.kind
                == .perform(
                    DoState(
                        service: "news", inputs: ["child": .variable("child"), "which": .constant(Value(.choice("all")))],
                        outcomes: ["some": "hear", "none": "end", "failed": "end"])))
        guard case .perform(let days)? = plan.states["days"]?.kind else { return #expect(Bool(false), "days is no do state") }
        #expect(days.inputs["day"] == .constant(Value(.date(CalendarDate(year: 2028, month: 2, day: 29)))))
        #expect(days.inputs["from"] == .constant(Value(.time(TimeOfDay(hour: 7, minute: 5)))))
        #expect(days.inputs["lessons"] == .constant(Value(.number(3))))
        #expect(plan.placeholders["pick"] == ["item", "key"])
        #expect(plan.placeholders["bye"] == [])
    }

    @Test func headIsRead() throws {
        let plan = try Sample.loader.load(
            SourceText(
                file: "a.yaml",
                text: """
                    dialplan: whole
                    numbers: ["+359888100001", "+34911234567"]
                    languages: [en, bg]
                    start: start
                    keys: { repeat: "#", operator: 0, main: 9 }
                    targets: { main: start, operator: desk }
                    limits: { minutes: 5, steps: 50, silences: 3, mistakes: 4, then: end }
                    defaults: { failed: end, filler: hello }
                    calendars:
                      desk:
                        time-zone: Europe/Sofia
                        week: { sunday: ["00:00-12:00", "12:00-24:00"] }
                        days: { "2026-12-25": [] }
                    states:
                      start: { menu: hello, keys: { 1: end }, no-input: end, no-match: end }
                      desk: { hours: desk, open: start, closed: end }
                      end: { end: bye }
                    """), version: "7f")
        #expect(plan.id == DialplanID(name: "whole", version: "7f"))
        #expect(plan.numbers == .these(["+359888100001", "+34911234567"]))
        #expect(plan.languages == ["en", "bg"])
        #expect(plan.start == "start")
        #expect(plan.keys == [.hash: .repeat, .zero: .operator, .nine: .main])
        #expect(plan.mainTarget == "start" && plan.operatorTarget == "desk")
        #expect([plan.limits.minutes, plan.limits.steps, plan.limits.silences, plan.limits.mistakes] == [5, 50, 3, 4])
        #expect(plan.limits.then == "end" && plan.failed == "end" && plan.filler == "hello")
        let noon = TimeOfDay(hour: 12, minute: 0)
        #expect(
            plan.calendars["desk"]
                == OpeningHours(
                    timeZone: "Europe/Sofia",
                    week: [7: [TimeOfDay(hour: 0, minute: 0)...noon, noon...TimeOfDay(hour: 24, minute: 0)]],
                    days: [CalendarDate(year: 2026, month: 12, day: 25): []]))
    }

    @Test func severalServeTogether() throws {
        let texts = ["one", "two"].map { name in
            SourceText(
                file: "\(name).yaml",
                text: "dialplan: \(name)\nnumbers: any\nlanguages: [en]\nstart: end\nstates:\n  end: { end: }\n"
                    .replacing("any", with: name == "one" ? "any" : "[\"+359888100001\"]"))
        }
        let plans = try Sample.loader.load(texts, version: { "v-\($0.file)" })
        #expect(plans.map(\.id.description) == ["one@v-one.yaml", "two@v-two.yaml"])
        #expect(throws: DialplanFaults.self) { try Sample.loader.load([texts[0], texts[0]], version: { _ in "1" }) }
    }

    @Test(arguments: [
        ("[a.yaml]", ["6:11 bad-include"]), ("[b.yaml, b.yaml]", ["6:19 bad-include"]), ("[/etc/passwd]", ["6:11 bad-include"]),
        ("[..]", ["6:11 bad-include"]), ("[x.yaml]", ["6:11 missing-include"]), ("b.yaml", ["6:10 wrong-type"]), ("[b.yaml]", []),
    ])
    func includesAreFilesOfTheFolder(include: String, faults: [String]) {
        let main = SourceText(file: "a.yaml", text: Sample.text("  start: { say: hello, then: more }", head: "include: \(include)"))
        let files = ["a.yaml": main, "b.yaml": SourceText(file: "b.yaml", text: "states:\n  more: { say: hello, then: end }\n")]
        #expect(Sample.loader.check(main) { files[$0] }.map(\.short) == faults)
    }

    @Test func includedFaultsNameTheirFile() {
        let main = SourceText(file: "a.yaml", text: Sample.text("  start: { say: hello, then: more }", head: "include: [b.yaml, c.yaml]"))
        let other = SourceText(file: "b.yaml", text: "states:\n  more: { say: helo, then: end }\n  start: { end: }\n")
        let nested = SourceText(file: "c.yaml", text: "include: [d.yaml]\nstates: {}\ncalendars: {}\n")
        let faults = Sample.loader.check(main) { $0 == "b.yaml" ? other : nested }
        #expect(
            faults.map { "\($0.place.file):\($0.short)" } == [
                "b.yaml:2:16 unknown-phrase", "b.yaml:3:3 duplicate-state", "c.yaml:1:1 bad-include", "c.yaml:2:9 empty",
                "c.yaml:3:1 unknown-key",
            ])
    }
}
