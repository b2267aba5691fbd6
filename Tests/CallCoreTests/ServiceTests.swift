import Dialplans
import Testing

@testable import CallCore

/// Services, calendars and languages.
@Suite struct ServiceTests {
    static func plan(failed: StateName? = "sorry", filler: PhraseKey? = "one-moment") -> Dialplan {
        .test(
            start: "find", failed: failed, filler: filler, placeholders: ["hello": ["child", "none"]],
            calendars: ["desk": OpeningHours(timeZone: "Europe/Sofia", week: [:])],
            [
                .service(
                    "find", ["day": .constant(Value(.choice("today"))), "child": .variable("child")],
                    on: ["known": "hello", "none": "hours"]),
                .say("hello", then: "news"), .service("news", on: ["failed": "main", "english": "english"]),
                .menu("main", nil, [.one: "find"]),
                State("hours", .hours(HoursState(calendar: "desk", open: "main", closed: "bye"))),
                State("english", .language(LanguageState(language: .code("en"), then: "main"))),
            ])
    }

    static let ring = "ring > answer query:find(day=today)"
    static let known = Reply("known", gives: ["child": .child("ana", "Ana")])

    static func row(_ name: String, in plan: Dialplan = plan(), timers: Bool = false, _ scenes: [String]) -> Row {
        Row(name, plan, replies: ["known": known], timers: timers, scenes)
    }

    static let rows: [Row] = [
        row("an answer", [ring, "known > say:hello(child=Ana)"]),
        row("given variables are inputs", [ring, "known 1 failed > say:hello(child=Ana) stop query:news query:find(child=Ana,day=today)"]),
        row("a filler after a second", [ring, "+1 > say:one-moment", "known > say:hello(child=Ana)", "end end > query:news"]),
        row("a key in the filler is kept", [ring, "+1 1 > say:one-moment", "known > query:news"]),
        row("no filler", in: plan(filler: nil), [ring, "+1.9 >", "+0.1 > say:sorry"]),
        row("failed after two seconds", in: plan(filler: nil), [ring, "+2 > say:sorry", "known >", "end > hang-up:normal"]),
        row("failed by itself", [ring, "failed > say:sorry"]),
        row("failed has its own way", [ring, "known end > say:hello(child=Ana) query:news", "failed > say:main"]),
        row("an outcome that is not tied has failed", [ring, "wonderful > say:sorry"]),
        row("no way on", in: plan(failed: nil), [ring, "failed > hang-up:error"]),
        row("open", [ring, "none > query:hours", "open > say:main"]),
        row("closed", [ring, "none closed > query:hours say:bye"]),
        row("a calendar that does not answer is closed", in: plan(filler: nil), [ring, "none > query:hours", "+2 > say:bye"]),
        row("a language", [ring, "known end english > say:hello(child=Ana) query:news language:en say:main"]),
        row(
            "timers", timers: true,
            [
                "ring > answer start1:1200000 query:find(day=today) start2:1000 start3:2000", "+1 > say:one-moment",
                "known > cancel3 say:hello(child=Ana)",
                "gone > cancel1",
            ]),
    ]

    @Test(arguments: rows) func goes(_ row: Row) throws { try row.check() }

    @Test func lateRepliesAreIgnored() throws {
        var line = TestLine(Self.plan())
        _ = try line.happen("ring known end")
        #expect(try line.take(.replied(1, Reply("known", admits: ["other"], proves: true))).isEmpty)
        #expect(try line.take(.replied(77, Reply("failed"))).isEmpty)
        #expect(line.call.context.admitted.isEmpty && !line.call.context.proved)
        #expect(try line.take(.replied(2, .failed)) == ["say:main"])
    }

    @Test func aReplyAdmitsProvesAndSpeaks() throws {
        var line = TestLine(Self.plan())
        _ = try line.happen("ring")
        _ = try line.take(.replied(1, Reply("known", admits: ["ana", "ivo"], proves: true, language: "en")))
        #expect(line.call.context.admitted == ["ana", "ivo"])
        #expect(line.call.context.proved)
        #expect(line.call.context.language == "en")
    }

    @Test func aLanguageThatTheDialplanDoesNotSpeakIsIgnored() throws {
        var line = TestLine(Self.plan())
        _ = try line.happen("ring")
        _ = try line.take(.replied(1, Reply("known", language: "fr")))
        #expect(line.call.context.language == "bg")
    }

    @Test func aLanguageThatTheCallerHasChosenStays() throws {
        let states = [
            State("switch", .language(LanguageState(language: .code("en"), then: "find"))), State.service("find", on: ["known": "bye"]),
        ]
        var line = TestLine(Dialplan.test(start: "switch", states))
        _ = try line.happen("ring")
        _ = try line.take(.replied(1, Reply("known", language: "bg")))
        #expect(line.call.context.language == "en")
    }

    static let choices: [(Value?, String)] = [
        (Value(.language("en")), "language:en say:bye"), (Value(.choice("en")), "language:en say:bye"), (Value(.language("fr")), "say:bye"),
        (Value(.number(3)), "say:bye"), (nil, "say:bye"),
    ]

    @Test(arguments: choices) func takesALanguageFromAVariable(_ value: Value?, _ told: String) throws {
        let plan = Dialplan.test(
            start: "find",
            [
                .service("find", on: ["known": "switch"]),
                State("switch", .language(LanguageState(language: .variable("language"), then: "bye"))),
            ])
        let reply = Reply("known", gives: value.map { ["language": $0] } ?? [:])
        try Row("", plan, replies: ["known": reply], ["ring known > answer query:find " + told]).check()
    }
}
