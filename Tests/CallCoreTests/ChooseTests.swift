import Dialplans
import Testing

@testable import CallCore

/// Picking a child.
@Suite struct ChooseTests {
    static let plan = Dialplan.test(
        start: "find", placeholders: ["pick": ["item", "key", "child"], "more": ["key"], "hello": ["child"]],
        [
            .service("find", on: ["known": "choose"]),
            .choose("choose", then: "hello"),
            .say("hello", then: "main"),
            .menu("main", nil, [.one: "find"]),
        ])

    static let two = "known > say:intro+pick(child=Ana,item=Ana,key=1)+pick(child=Ivo,item=Ivo,key=2)"
    static let ten = "abcdefghij".map(String.init)
    static let firstPage = pick("abcdefgh") + "+more(key=9)"
    static let secondPage = pick("ij") + "+more(key=9)"

    static func pick(_ names: String) -> String {
        zip(1..., names).map { "pick(child=\($1),item=\($1),key=\($0))" }.joined(separator: "+")
    }

    static func row(_ name: String, _ children: [String], _ scenes: [String]) -> Row {
        Row(name, plan, replies: ["known": .children(children)], ["ring > answer query:find"] + scenes)
    }

    static let rows: [Row] = [
        row("two", ["Ana", "Ivo"], [two, "2 > stop say:hello(child=Ivo)"]),
        row("one chooses itself", ["Ana"], ["known > say:hello(child=Ana)"]),
        row("none", [], ["known > say:sorry"]),
        row(
            "the intro is said once", ["Ana", "Ivo"],
            [two, "end +5 > say:" + pick(["Ana", "Ivo"]), "# > stop slowly:" + pick(["Ana", "Ivo"])]),
        row("a wrong key", ["Ana", "Ivo"], [two, "3 > stop say:" + pick(["Ana", "Ivo"]), "1 > stop say:hello(child=Ana)"]),
        row(
            "pages, round to the first", ten,
            [
                "known > say:intro+" + firstPage, "9 > stop say:" + secondPage, "9 > stop say:" + firstPage,
                "9 2 > stop say:\(secondPage) stop say:hello(child=j)",
            ]),
        row("a page is said again", ten, ["known 9 > say:intro+\(firstPage) stop say:" + secondPage, "# > stop slowly:" + secondPage]),
        row("typed ahead", ten, ["9 2 known > say:hello(child=j)"]),
        row("a second try of keys typed ahead says the intro", ["Ana", "Ivo"], ["5 known > say:intro+" + pick(["Ana", "Ivo"])]),
    ]

    static func pick(_ names: [String]) -> String {
        zip(1..., names).map { "pick(child=\($1),item=\($1),key=\($0))" }.joined(separator: "+")
    }

    @Test(arguments: rows) func goes(_ row: Row) throws { try row.check() }
}
