import Dialplans
import Testing

@testable import CallCore

/// The keys of the whole dialplan: `#` repeats, `*` goes back, `9` is main, `0` the operator.
@Suite struct WideKeyTests {
    static let plan = Dialplan.test(
        start: "first", placeholders: ["show": ["child"]],
        [
            .menu("first", ["first-1", "first-2"], [.one: "main", .two: "own", .three: "find"]),
            .menu("main", nil, [.one: "news", .two: "enter"]), .menu("own", nil, [.star: "bye", .zero: "main"]), .say("news", then: "main"),
            .ask("enter", 1...1, then: "main"), .service("find", on: ["known": "choose"]), .choose("choose", then: "show"),
            .menu("show", nil, [.one: "choose"]),
        ])

    static let start = "ring > answer say:first-1"

    static func row(_ name: String, _ scenes: [String]) -> Row {
        Row(name, plan, replies: ["known": .children("Ana", "Ivo")], [start] + scenes)
    }

    static let rows: [Row] = [
        row("repeat", ["# > stop slowly:first-1"]),
        row("repeat says what this try says", ["7 # > stop say:first-2 stop slowly:first-2"]),
        row("back without a history repeats", ["* > stop say:first-1"]),
        row("main before it was visited repeats", ["9 > stop say:first-1"]),
        row("main", ["1 1 end 2 > stop say:main stop say:news say:main stop say:enter", "5 9 > stop say:main stop say:main"]),
        row("operator", ["0 > stop say:desk"]),
        row("a state's own key wins", ["2 0 > stop say:own stop say:main"]),
        row("a state's own key wins, back", ["2 * > stop say:own stop say:bye"]),
        row("back", ["1 * > stop say:main stop say:first-1"]),
        row(
            "back twice, and no further", ["1 2 > stop say:main stop say:enter", "* * * > stop say:main stop say:first-1 stop say:first-1"]),
        row(
            "back where the caller did nothing else",
            ["1 1 end > stop say:main stop say:news say:main", "* > stop say:main", "* > stop say:first-1"]),
        row("back out of an entry", ["1 2 * > stop say:main stop say:enter stop say:main"]),
        row("silence is no act", ["1 end +5 * > stop say:main say:main stop say:first-1"]),
        row(
            "back with the variables of then",
            [
                "3 known > stop query:find say:intro+pick+pick", "2 > stop say:show(child=Ivo)", "1 > stop say:intro+pick+pick",
                "1 > stop say:show(child=Ana)", "* > stop say:intro+pick+pick", "* > stop say:show(child=Ivo)",
            ]),
    ]

    @Test(arguments: rows) func goes(_ row: Row) throws { try row.check() }

    @Test func backAfterTheOperator() throws {
        var plan = Self.plan
        plan.states["desk"] = .menu("desk", nil, [.one: "bye"])
        try Row("operator and back", plan, [Self.start, "1 0 > stop say:main stop say:desk", "* > stop say:main"]).check()
    }

    @Test func inAListThatIsRead() throws {
        let plan = Dialplan.test(
            start: "main", [.menu("main", nil, [.one: "news"]), .service("news", on: ["some": "hear"]), .read("hear", then: "main")])
        let replies: [OutcomeName: Reply] = ["some": .items("a", "b")]
        let begin = "ring 1 some > answer say:main stop query:news say:mark"
        try Row("back", plan, replies: replies, [begin, "* > stop say:main"]).check()
        try Row("back after an act", plan, replies: replies, [begin, "2 * > stop say:mark stop say:main"]).check()
        try Row("back into it", plan, replies: replies, [begin, "2 4 * > stop say:mark stop say:main stop say:mark"]).check()
        try Row("main", plan, replies: replies, [begin, "9 > stop say:main"]).check()
        try Row("operator", plan, replies: replies, [begin, "0 > stop say:desk"]).check()
    }
}
