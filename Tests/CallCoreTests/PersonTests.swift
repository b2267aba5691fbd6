import Dialplans
import Testing

@testable import CallCore

/// Voice messages, transfers, the guard, and plans that lead nowhere.
@Suite struct PersonTests {
    static func recording(_ phrase: PhraseKey?, minutes: Int = 20) -> Dialplan {
        let record = RecordState(variable: "message", phrase: phrase, kept: "kept", empty: "bye", failed: "sorry")
        return .test(
            start: "main", limits: Dialplan.limits { $0.minutes = minutes }, placeholders: ["kept": ["message"]],
            [.menu("main", nil, [.one: "record"]), State("record", .record(record)), .menu("kept", nil, [.one: "bye"])])
    }

    static let transfer: Dialplan = {
        let transfer = TransferState(
            number: "+3592", whisper: "whisper", busy: "busy", noAnswer: "bye", failed: "sorry", returned: "main")
        return .test(
            start: "main", limits: Dialplan.limits { $0.minutes = 1 }, placeholders: ["whisper": ["child"]],
            [.menu("main", nil, [.one: "person"]), State("person", .transfer(transfer)), .say("busy", then: "main")])
    }()

    static let begin = "ring > answer say:main"

    static let rows: [Row] = [
        Row(
            "a message", recording("beep"),
            [begin, "1 > stop say:beep", "end > record:message", "recorded > keep:message=1 say:kept(message=1)"]),
        Row(
            "a key ends it", recording("beep"),
            [begin, "1 end # > stop say:beep record:message stop-recording", "1 recorded > keep:message=1 say:bye"]),
        Row("a key ends what is said before", recording("beep"), [begin, "1 5 > stop say:beep stop record:message"]),
        Row("nothing is said before", recording(nil), [begin, "1 > stop record:message"]),
        Row("only silence", recording(nil), [begin, "1 nothing > stop record:message say:bye"]),
        Row("it could not be recorded", recording(nil), [begin, "1 unrecorded > stop record:message say:sorry"]),
        Row("the caller hangs up while recording", recording(nil), [begin, "1 gone > stop record:message keep:message=1", "recorded >"]),
        Row(
            "a key ends it, and the caller hangs up", recording(nil),
            [begin, "1 5 gone > stop record:message stop-recording keep:message=1"]),
        Row(
            "the time is up", recording(nil, minutes: 1),
            [begin, "1 +60 > stop record:message keep:message=1 stop-recording hang-up:normal"]),
        Row("it cannot be put through", transfer, [begin, "1 failed > stop transfer:+3592/whisper say:sorry"]),
        Row("they talk", transfer, [begin, "1 > stop transfer:+3592/whisper", "answered 1 * # >", "returned > say:main"]),
        Row("busy", transfer, [begin, "1 busy > stop transfer:+3592/whisper say:busy", "answered >"]),
        Row("nobody answers", transfer, [begin, "1 no-answer > stop transfer:+3592/whisper say:bye"]),
        Row("the caller turns back", transfer, [begin, "1 5 * > stop transfer:+3592/whisper stop-transfer say:main"]),
        Row("the caller turns to the main menu", transfer, [begin, "1 9 > stop transfer:+3592/whisper stop-transfer say:main"]),
        Row("talking has its limit too", transfer, [begin, "1 answered +60 > stop transfer:+3592/whisper stop-transfer hang-up:normal"]),
    ]

    @Test(arguments: rows) func goes(_ row: Row) throws { try row.check() }

    static func told(failed: StateName?, lastWords: StateKind? = nil) -> Dialplan {
        var plan = MenuTests.plan()
        plan.failed = failed
        if let lastWords { plan.states["sorry"] = State("sorry", lastWords) }
        return plan
    }

    static let refusals: [Row] = [
        Row("the guard, with last words", told(failed: "sorry"), ["ring refuse > answer say:first say:sorry", "1 end > hang-up:error"]),
        Row("the guard, without", told(failed: nil), ["ring refuse > answer say:first hang-up:error"]),
        Row("the guard refuses the last words", told(failed: "sorry"), ["ring refuse refuse > answer say:first say:sorry hang-up:error"]),
        Row(
            "the guard, and an end without words", told(failed: "sorry", lastWords: .end(EndState())),
            ["ring refuse > answer say:first hang-up:error"]),
        Row("the guard, and a say", told(failed: "news"), ["ring refuse > answer say:first say:news", "end > hang-up:error"]),
    ]

    @Test(arguments: refusals) func ends(_ row: Row) throws { #expect(try row.check().outcome == .guard) }

    @Test func aRefusalOfWhatIsNotSaidIsNothing() throws {
        var line = TestLine(MenuTests.plan())
        _ = try line.happen("ring end")
        for play in [-1, 0, 1, 2] { #expect(try line.take(.refused(play)).isEmpty) }
    }

    static let nowhere: [Row] = [
        Row("a start that is missing", .test(start: "nowhere", []), ["ring > answer hang-up:error"]),
        Row(
            "a state that is missing", .test(start: "hello", [.say("hello", then: "nowhere")]),
            ["ring end > answer say:hello hang-up:error"]),
    ]

    @Test(arguments: nowhere) func endsWherePlansLeadNowhere(_ row: Row) throws { #expect(try row.check().outcome == .fault) }

    @Test func endsInACircle() throws {
        var plan = Dialplan.test(
            start: "a", limits: Dialplan.limits { $0.steps = .max },
            [State("a", .language(LanguageState(language: .code("fr"), then: "a")))])
        try Row("a circle", plan, ["ring > answer hang-up:error"]).check()
        plan.limits.steps = 7
        #expect(try Row("a circle, and a limit", plan, ["ring > answer hang-up:normal"]).check().outcome == .steps)
    }
}
