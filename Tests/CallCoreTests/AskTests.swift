import Dialplans
import Testing

@testable import CallCore

/// Entries: timers, the end key, codes, reading back.
@Suite struct AskTests {
    static func plan(
        _ digits: ClosedRange<Int>, end: Digit? = nil, secret: Bool = false, confirm: PhraseKey? = nil, _ patience: Patience = .usual
    ) -> Dialplan {
        .test(
            start: "enter", placeholders: ["read-back": ["code"]],
            [
                .ask("enter", digits, end: end, secret: secret, confirm: confirm, patience, then: "try"),
                .service("try", ["code": .variable("code")], on: ["known": "main", "unknown": "enter", "failed": "try"]),
                .menu("main", nil, [.one: "bye", .two: "try"]),
            ])
    }

    static let rows: [Row] = [
        Row("the full length counts at once", plan(3...3), ["ring > answer say:enter", "1 2 3 > stop query:try(code=123)"]),
        Row("digits after the prompt", plan(2...2), ["ring > answer say:enter", "end 1 2 > query:try(code=12)"]),
        Row("0 and 9 are digits, not keys of the dialplan", plan(2...2), ["ring 0 9 > answer say:enter stop query:try(code=09)"]),
        Row("the end key", plan(2...5, end: .hash), ["ring 1 2 # > answer say:enter stop query:try(code=12)"]),
        Row("the end key too early", plan(2...5, end: .hash), ["ring 1 # > answer say:enter stop say:again"]),
        Row("a terminating wait", plan(2...5, end: .hash), ["ring 1 2 > answer say:enter stop", "+2.9 >", "+0.1 > query:try(code=12)"]),
        Row("the next key runs anew", plan(2...5), ["ring 1 2 > answer say:enter stop", "+2.9 3 +2.9 >", "+0.1 > query:try(code=123)"]),
        Row("too few in time", plan(2...5), ["ring 1 +3 > answer say:enter stop say:again"]),
        Row("nothing in time", plan(2...5), ["ring end +5 > answer say:enter say:again"]),
        Row(
            "a key of the dialplan clears the entry", plan(2...3),
            ["ring 1 # > answer say:enter stop slowly:enter", "+9 >", "2 3 4 > stop query:try(code=234)"]),
        Row(
            "keep: digits count while the prompt goes on", plan(2...3, .usual { $0.barge = .keep }),
            ["ring 1 end > answer say:enter", "+2.9 2 +3 > query:try(code=12)"]),
        Row(
            "the trailing end key is swallowed", plan(2...2, end: .hash),
            ["ring 1 2 > answer say:enter stop query:try(code=12)", "# known > say:main", "# > stop slowly:main"]),
        Row(
            "it is swallowed in the next state too", plan(2...2, end: .hash),
            ["ring 1 2 known > answer say:enter stop query:try(code=12) say:main", "+2.9 # >", "# > stop slowly:main"]),
        Row(
            "not after the next-key time", plan(2...2, end: .hash),
            ["ring 1 2 known > answer say:enter stop query:try(code=12) say:main", "+3 # > stop slowly:main"]),
        Row(
            "nor after another key", plan(2...2, end: .hash),
            ["ring 1 2 known > answer say:enter stop query:try(code=12) say:main", "7 # > stop say:main stop slowly:main"]),
        Row(
            "nor where the end key was pressed", plan(1...2, end: .hash),
            ["ring 1 # known > answer say:enter stop query:try(code=1) say:main", "# > stop slowly:main"]),
        Row(
            "an entry complete by time still awaits its end key", plan(1...2, end: .hash),
            ["ring 1 +3 > answer say:enter stop query:try(code=1)", "# known > say:main"]),
        Row(
            "a secret entry", plan(2...2, secret: true),
            ["ring > answer secret say:enter", "1 2 > stop open query:try(code=12)", "known 2 > say:main stop query:try"]),
        Row(
            "a secret entry given up", plan(2...2, secret: true),
            ["ring > answer secret say:enter", "1 A A A > stop say:again stop say:again stop open say:sorry"]),
        Row(
            "read back, and right", plan(2...2, confirm: "read-back"),
            ["ring 1 2 > answer say:enter stop say:read-back(code=12)", "end 1 > query:try(code=12)"]),
        Row(
            "read back, and again", plan(2...2, confirm: "read-back"),
            ["ring 1 2 2 > answer say:enter stop say:read-back(code=12) stop say:enter", "3 4 > stop say:read-back(code=34)"]),
        Row(
            "read back, then a wrong key, silence, repeat", plan(2...2, confirm: "read-back"),
            [
                "ring 1 2 > answer say:enter stop say:read-back(code=12)", "7 > stop say:read-back(code=12)",
                "end +5 > say:read-back(code=12)",
                "# > stop slowly:read-back(code=12)",
            ]),
    ]

    @Test(arguments: rows) func goes(_ row: Row) throws { try row.check() }

    @Test func aCodeIsForgottenOnceItWasUsed() throws {
        var line = TestLine(Self.plan(6...6, secret: true))
        _ = try line.happen("ring 8 6 4 2 0")
        #expect(try line.stored.contains("86420"))
        #expect(try line.happen("7") == "open query:try(code=864207)")
        #expect(try !line.stored.contains("86420"))
        #expect(try line.happen("known * 1") == "say:main stop secret say:enter stop")
        #expect(try !line.stored.contains("86420"))
    }

    /// A moment that held the code cannot be restored whole: `back` goes to the one before it.
    @Test func aCodeIsForgottenInTheHistoryToo() throws {
        let plan = Dialplan.test(
            start: "enter",
            [
                .ask("enter", 6...6, secret: true, then: "main"), .menu("main", nil, [.one: "try"]),
                .service("try", ["code": .variable("code")], on: ["known": "main"]),
            ])
        var line = TestLine(plan)
        _ = try line.happen("ring 8 6 4 2 0 7")
        #expect(try line.stored.contains("864207"))
        #expect(try line.happen("1 known * 1") == "stop query:try(code=864207) say:main stop secret say:enter stop")
        #expect(try !line.stored.contains("864207"))
    }
}
