import Dialplans
import Testing

@testable import CallCore

/// A list that is read: `1` again, `2` next, `3` previous, `4` leave.
@Suite struct ReadTests {
    static func plan(_ barge: Barge = .stop, intro: PhraseKey? = nil) -> Dialplan {
        .test(
            start: "news", placeholders: ["mark": ["text"], "remark": ["text"]],
            [.service("news", on: ["some": "hear"]), .read("hear", barge, intro: intro, then: "main"), .menu("main", nil, [.five: "bye"])])
    }

    static func row(_ name: String, _ barge: Barge = .stop, intro: PhraseKey? = nil, items: Reply, _ scenes: [String]) -> Row {
        Row(name, plan(barge, intro: intro), replies: ["some": items], ["ring > answer query:news"] + scenes)
    }

    static let rows: [Row] = [
        row(
            "to the end", items: .items("a", "+b"),
            ["some > say:mark(text=a)", "end > heard:ana/a", "+1 > say:remark(text=+b)", "end > heard:ana/+b", "+0.9 >", "+0.1 > say:main"]),
        row("none that has a phrase", items: .items("-a"), ["some > say:sorry"]),
        row("only those that have a phrase", items: .items("-a", "b"), ["some end +1 > say:mark(text=b) heard:ana/b say:main"]),
        row("no list", items: Reply("some"), ["some > say:sorry"]),
        row(
            "intro once", intro: "intro", items: .items("a", "b"),
            ["some > say:intro+mark(text=a)", "1 > stop slowly:mark(text=a)", "end > heard:ana/a"]),
        row(
            "what follows an item said again is said as usual", items: .items("a", "b"),
            ["some 1 > say:mark(text=a) stop slowly:mark(text=a)", "end +1 > heard:ana/a say:mark(text=b)"]),
        row("next", items: .items("a", "b"), ["some 2 > say:mark(text=a) stop say:mark(text=b)", "2 > stop say:main"]),
        row("previous at the first", items: .items("a", "b"), ["some 3 > say:mark(text=a) stop say:mark(text=a)"]),
        row("previous", items: .items("a", "b"), ["some 2 3 > say:mark(text=a) stop say:mark(text=b) stop say:mark(text=a)"]),
        row(
            "in the pause a key means the item before it", items: .items("a", "b"),
            ["some end > say:mark(text=a) heard:ana/a", "+0.9 1 > slowly:mark(text=a)", "+9 >"]),
        row("leave", items: .items("a", "b"), ["some 4 > say:mark(text=a) stop say:main"]),
        row("a broken item is not heard", items: .items("a", "b"), ["some broken +1 > say:mark(text=a) say:mark(text=b)"]),
        row("an item that the gateway ends is not heard", items: .items("a", "b"), ["some halted +1 > say:mark(text=a) say:mark(text=b)"]),
        row("a key of the menu behind leaves", items: .items("a", "b"), ["some 5 > say:mark(text=a) stop say:bye"]),
        row(
            "repeat says the item", items: .items("a", "b"), ["some 2 # > say:mark(text=a) stop say:mark(text=b) stop slowly:mark(text=b)"]),
        row(
            "keep: the item goes on and is heard", .keep, items: .items("a", "b"),
            ["some 2 > say:mark(text=a) say:mark(text=b)", "end > heard:ana/a", "end > heard:ana/b"]),
        row(
            "keep: a key for the menu behind waits for the item", .keep, items: .items("a", "b"),
            ["some 5 > say:mark(text=a)", "end > heard:ana/a say:bye"]),
        row("mute", .mute, items: .items("a", "b"), ["some 2 5 > say:mark(text=a)", "end > heard:ana/a", "2 > say:mark(text=b)"]),
        row("typed ahead", items: .items("a", "b", "c"), ["2 2 some > say:mark(text=c)"]),
        row("typed ahead for the menu behind", items: .items("a", "b", "c"), ["5 some > say:bye"]),
    ]

    @Test(arguments: rows) func goes(_ row: Row) throws { try row.check() }

    @Test func aStoppedItemIsNotHeardEvenIfDone() throws {
        var line = TestLine(Self.plan())
        _ = try line.happen("ring some 2", replies: ["some": .items("a", "b")])
        #expect(try line.take(.line(.played(1, .done, milliseconds: 900))).isEmpty)
    }
}
