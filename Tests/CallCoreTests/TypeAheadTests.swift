import Dialplans
import Testing

@testable import CallCore

/// Keys that were pressed before a state waited for them.
@Suite struct TypeAheadTests {
    static func plan(say barge: Barge = .stop, _ patience: Patience = .usual) -> Dialplan {
        .test(
            start: "find",
            [
                .service("find", on: ["known": "hello"]), .say("hello", barge, then: "main"),
                .menu("main", nil, [.one: "enter", .two: "find"], patience), .ask("enter", 2...3, end: .hash, then: "check"),
                .service("check", ["code": .variable("code")], on: ["good": "bye"]),
            ])
    }

    /// A word before an entry that drops what was pressed ahead.
    static func wrongCode(_ patience: Patience) -> Dialplan {
        .test(
            start: "wrong",
            [
                .say("wrong", then: "enter"), .ask("enter", 3...3, patience, then: "check"),
                .service("check", ["code": .variable("code")], on: ["good": "bye"]),
            ])
    }

    static func menuBeforeCode(_ patience: Patience) -> Dialplan {
        .test(
            start: "hello",
            [
                .say("hello", then: "main"), .menu("main", nil, [.one: "enter"]), .ask("enter", 3...3, patience, then: "check"),
                .service("check", ["code": .variable("code")], on: ["good": "bye"]),
            ])
    }

    static let rows: [Row] = [
        Row("through a service and a say", plan(), ["ring 1 known > answer query:find say:enter"]),
        Row("into an entry", plan(), ["ring 1 5 6 7 known > answer query:find query:check(code=567)"]),
        Row("half an entry", plan(), ["ring 1 5 known > answer query:find", "6 +3 > query:check(code=56)"]),
        Row("half an entry, then nothing", plan(), ["ring 1 5 known > answer query:find", "+3 > say:again"]),
        Row("the end key ahead", plan(), ["ring 1 5 6 # known > answer query:find query:check(code=56)"]),
        Row(
            "a trailing end key ahead is swallowed", plan(),
            ["ring 1 5 6 7 # known > answer query:find query:check(code=567)", "good > say:bye"]),
        Row(
            "a trailing end key ahead is not a key of the dialplan",
            .test(
                start: "find",
                [
                    .service("find", on: ["known": "enter"]), .ask("enter", 2...2, end: .star, then: "main"),
                    .menu("main", nil, [.one: "bye"]),
                ]),
            ["ring 5 6 * 1 known > answer query:find say:bye"]),
        Row("in a say", plan(), ["ring known > answer query:find say:hello", "1 > stop say:enter"]),
        Row(
            "keep: in a say that goes on", plan(say: .keep),
            ["ring known 1 > answer query:find say:hello", "5 6 end +3 > query:check(code=56)"]),
        Row(
            "keep: a say is said in spite of keys ahead", plan(say: .keep),
            ["ring 1 known > answer query:find say:hello", "end > say:enter"]),
        Row("mute: in a say", plan(say: .mute), ["ring known 1 > answer query:find say:hello", "end > say:main"]),
        Row("mute: keys ahead pass through", plan(say: .mute), ["ring 1 known > answer query:find say:hello", "2 end > say:enter"]),
        Row("a wrong one empties them", plan(), ["ring 7 1 5 6 7 known > answer query:find say:main"]),
        Row("a wrong one in an entry empties them", plan(), ["ring 1 5 # 5 6 7 known > answer query:find say:again"]),
        Row("flush", plan(.usual { $0.typeahead = .flush }), ["ring 1 known > answer query:find say:main", "1 > stop say:enter"]),
        Row(
            "flush: the key that ends a say counts", wrongCode(.usual { $0.typeahead = .flush }),
            ["ring > answer say:wrong", "5 6 7 > stop query:check(code=567)"]),
        Row(
            "flush: a key that a menu has taken does not count again", menuBeforeCode(.usual { $0.typeahead = .flush }),
            ["ring > answer say:hello", "1 > stop say:enter", "5 6 7 > stop query:check(code=567)"]),
        Row("repeat ahead says the say", plan(), ["ring # known > answer query:find say:hello"]),
        Row("repeat says a say again", plan(), ["ring known # > answer query:find say:hello stop slowly:hello", "end > say:main"]),
        Row("repeat ahead of other keys", plan(), ["ring # 1 5 6 7 known > answer query:find say:hello"]),
        Row("round and round", plan(), ["ring 2 2 1 known > answer query:find query:find", "known > query:find", "known > say:enter"]),
        Row(
            "none is kept past an end", plan(),
            ["ring 1 5 6 7 8 9 known good > answer query:find query:check(code=567) say:bye", "end > hang-up:normal"]),
    ]

    @Test(arguments: rows) func goes(_ row: Row) throws { try row.check() }

    @Test func keepsThirtyTwoKeys() throws {
        var line = TestLine(Self.plan())
        _ = try line.happen("ring")
        for _ in 0..<100 { _ = try line.happen("2") }
        var asked = 0
        while try line.happen("known").contains("query:find") { asked += 1 }
        #expect(asked == 32)
    }
}
