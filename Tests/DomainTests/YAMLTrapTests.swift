import Support
import Testing
import Yams

@testable import Domain

/// Anchors, aliases and tags, found before a text is parsed.
@Suite struct YAMLTrapTests {
    @Test(arguments: [
        ("a: &x b", ["1:4 anchor"]), ("a: b\nc: *x", ["2:4 alias"]), ("a: !!str b\r\nc: !<x> d", ["1:4 tag", "2:4 tag"]),
        ("&x", ["1:1 anchor"]), ("<<: *x", ["1:5 alias"]), ("[&x a,*x]", ["1:2 anchor", "1:7 alias"]), ("{\"a\":*x}", ["1:6 alias"]),
        ("[a,\u{85}*x]", ["2:1 alias"]), ("а: \"да *x\"", ["1:8 alias"]),
        // What is none.
        ("", []), ("a: b & c", []), ("a: b* c!", []), ("a: \"*\"", []), ("a: 2 * 2", []), ("a: you&me", []),
    ])
    func trapsAreFoundAtTheirPlaces(text: String, traps: [String]) {
        #expect(YAMLTrap.all(in: text).map { "\($0.line):\($0.column) \($0.kind)" } == traps)
    }

    @Test(arguments: [
        "# see *x", "a: b # see *x", "a: \"b\" # see *x", "a: 'b' # &x\nb: c", "a: [\"b\"] # &x", "a: {b: c, d: e} # &x\n", "a: don't # &x",
        "---\na: \"b \\\" c\" # &x", "- a # &x\n- b # &x", "a: b\n# c\n  # *x\nd: e # *x", "a:\n  b: c\n  d: \"e\" # *x",
        "a: \"b # c\" # *x",
    ]) func commentsAreNotLookedAt(text: String) { #expect(YAMLTrap.all(in: text).isEmpty) }

    /// What looks like a comment and is none, and what cannot be told from one.
    @Test(arguments: [
        "[\"x # y\", *a]", "a: 'x # y'\nb: [*a]", "[\"x\n # y\", *a]", "a: |\n  it's \"\nb: [\"x # y\", *a]",
        "a: foo\n  \"bar\nb: [\"x # y\", *a]",
        "[a\"b, \"x\n # y\", *a]", "[\"\\\" # y\", *a]", "--- {\"x # y\": *a}", "a: foo\n  [1\nb: c, \"x: [\"y # z\", *a]",
        "[a:\"x\n# y\", *a]",
    ]) func commentsThatAreNoneAreLookedAt(text: String) { #expect(!YAMLTrap.all(in: text).isEmpty) }

    /// Wherever the parser finds an anchor one is found before, in texts that are put together by chance to confuse.
    @Test func nothingThatTheParserFindsIsOverlooked() throws {
        let pieces = [
            "\"", "'", " # ", "#", "&x ", "&x ", "\n", "\n  ", "\n    ", "\r\n", "\u{85}", " ", "[", "]", "{", "}", ",", ", ", ": ", ":",
            "- ", "-",
            "? ", "?", "a", "b c", "\\", "|", ">", "|\n ", "---", "--- ", "a: ", "b: \"", "c: '", "[\"", "{a: ", "\t", "a: |\n  ",
        ]
        var chance = Chance(seed: 7)
        var found = 0
        for _ in 0..<40_000 {
            let text = (0...chance.below(14)).map { _ in chance.one(of: pieces) }.joined()
            guard text.contains("&x"), Self.hasAnchor(text) else { continue }
            found += 1
            #expect(!YAMLTrap.all(in: text).isEmpty, "\(text.debugDescription)")
        }
        #expect(found > 100, "\(found)")
    }

    static func hasAnchor(_ text: String) -> Bool {
        guard let parser = try? Parser(yaml: text, resolver: .basic, encoding: .utf8) else { return false }
        // Nodes hold their anchors weakly, the parser holds them.
        return withExtendedLifetime(parser) { (try? parser.singleRoot()).flatMap(\.self).map(hasAnchor) ?? false }
    }

    private static func hasAnchor(_ node: Node) -> Bool {
        if node.anchor != nil { return true }
        switch node {
        case .scalar, .alias: return false
        case .sequence(let items): return items.contains(where: hasAnchor)
        case .mapping(let pairs): return pairs.contains { hasAnchor($0.key) || hasAnchor($0.value) }
        }
    }
}
