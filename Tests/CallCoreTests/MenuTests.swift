import Dialplans
import Testing

@testable import CallCore

/// Menus: barge-in, silence, wrong keys, escalation, limits.
@Suite struct MenuTests {
    static func plan(_ patience: Patience = .usual, limits: CallLimits = CallLimits()) -> Dialplan {
        .test(
            start: "main", limits: limits,
            [.menu("main", ["first", "second", "third"], [.one: "news", .two: "bye"], patience), .say("news", then: "main")])
    }

    static let start = "ring > answer say:first"

    static let rows: [Row] = [
        Row("a key after the prompt", plan(), [start, "end >", "1 > say:news", "end > say:first"]),
        Row("a key in the prompt ends it", plan(), [start, "1 > stop say:news"]),
        Row("silence escalates", plan(), [start, "end +5 > say:second", "end +5 > say:third", "end +5 > say:bye", "end > hang-up:normal"]),
        Row("wrong keys escalate", plan(), [start, "7 > stop say:second", "7 > stop say:third", "7 > stop say:sorry"]),
        Row(
            "silence and wrong keys are counted apart", plan(),
            [start, "end +5 > say:second", "7 > stop say:third", "end +5 > say:third", "7 > stop say:third", "7 > stop say:sorry"]),
        Row(
            "a new visit counts anew", plan(),
            [start, "7 7 > stop say:second stop say:third", "1 end > stop say:news say:first", "7 7 > stop say:second stop say:third"]),
        Row("the last phrase repeats", plan(.usual { $0.tries = 5 }), [start, "7 7 7 > stop say:second stop say:third stop say:third"]),
        Row("a key is in time at 4.9 s", plan(), [start, "end +4.9 >", "2 > say:bye"]),
        Row("keep: the prompt goes on", plan(.usual { $0.barge = .keep }), [start, "1 > say:news", "end >", "end > say:first"]),
        Row("mute: the key is dropped", plan(.usual { $0.barge = .mute }), [start, "1 >", "end >", "1 > say:news"]),
        Row("a prompt that fails goes on", plan(), [start, "broken +5 > say:second"]),
        Row("a prompt that the gateway ends goes on", plan(), [start, "halted +5 > say:second"]),
        Row("key A is wrong", plan(), [start, "A > stop say:second"]),
        Row(
            "one silence too many in the call", plan(limits: Dialplan.limits { $0.silences = 2 }),
            [start, "end +5 > say:second", "end +5 > hang-up:normal"]),
        Row(
            "a mistake too many in the call", plan(limits: Dialplan.limits { ($0.mistakes, $0.then) = (1, "desk") }),
            [start, "7 > stop say:desk", "1 >", "end > hang-up:normal"]),
        Row("nothing after the end", plan(), [start, "2 end > stop say:bye hang-up:normal", "1 ring end gone +9 > nothing sounds"]),
        Row("the caller goes", plan(), [start, "gone >", "end 1 ring +9999 >"]),
        Row("keys while it rings", plan(), ["1 end > nothing sounds", start]),
        Row("it rings twice", plan(), [start, "ring >"]),
    ]

    @Test(arguments: rows) func goes(_ row: Row) throws { try row.check() }

    static let timed: [Row] = [
        Row(
            "timers", plan(), timers: true,
            [
                "ring > answer start1:1200000 say:first", "end > start2:5000", "7 > cancel2 say:second", "end > start3:5000",
                "1 > cancel3 say:news",
                "gone > cancel1",
            ]),
        Row(
            "the minutes are over, and the last words last too long",
            plan(limits: Dialplan.limits { ($0.minutes, $0.then) = (1, "desk") }), timers: true,
            [
                "ring > answer start1:60000 say:first", "end > start2:5000", "1 > cancel2 say:news", "+60 > stop say:desk start3:30000",
                "+30 > hang-up:normal",
            ]),
        Row(
            "the minutes are over", plan(limits: Dialplan.limits { $0.minutes = 1 }), timers: true,
            ["ring > answer start1:60000 say:first", "+60 > hang-up:normal"]),
    ]

    @Test(arguments: timed) func runsTimers(_ row: Row) throws { try row.check() }

    @Test func aStoppedPlayIsNothing() throws {
        var line = TestLine(Self.plan())
        _ = try line.happen("ring 1")
        #expect(try line.take(.line(.played(1, .done, milliseconds: 800))).isEmpty)
        #expect(try line.take(.line(.played(1, .stopped, milliseconds: 800))).isEmpty)
        #expect(line.call.stateName == "news")
    }

    @Test func aKeyDuringAnOlderPlayIsStillAKey() throws {
        var line = TestLine(Self.plan())
        _ = try line.happen("ring 1 end")
        #expect(try line.take(.line(.key(.two, during: 1))) == ["stop", "say:bye"])
    }

    static let outcomes: [(String, CallLimits, CallOutcome)] = [
        ("ring gone", CallLimits(), .caller),
        ("gone", CallLimits(), .caller),
        ("ring 2 end", CallLimits(), .engine),
        ("ring 2 gone", CallLimits(), .caller),
        ("ring end +5", Dialplan.limits { $0.silences = 1 }, .silences),
        ("ring 7", Dialplan.limits { $0.mistakes = 1 }, .mistakes),
        ("ring # # # #", Dialplan.limits { $0.steps = 3 }, .steps),
        ("ring +60", Dialplan.limits { $0.minutes = 1 }, .minutes),
        ("ring 7 end", Dialplan.limits { ($0.mistakes, $0.then) = (1, "desk") }, .mistakes),
    ]

    @Test(arguments: outcomes) func tellsWhyItEnded(_ steps: String, _ limits: CallLimits, _ outcome: CallOutcome) throws {
        var line = TestLine(Self.plan(limits: limits))
        _ = try line.happen(steps)
        #expect(line.call.outcome == outcome)
        #expect(line.call.phase == .ended)
        #expect(line.timers.isEmpty)
    }
}
