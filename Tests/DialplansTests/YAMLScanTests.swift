import Support
import Testing

@testable import Dialplans

/// A text that passes the scan is harmless to the parser behind it: the two see the same structure.
@Suite struct YAMLScanTests {
    /// Texts of nothing but YAML's own signs, in which scan and parser could come to differ.
    @Test(arguments: 0..<20) func whatPassesIsShallowAndWithoutAnchors(seed: Int) {
        var chance = Chance(seed: UInt64(seed) + 5_000)
        let pieces = [
            "a", "b", ": ", ":", "- ", "-", "[", "]", "{", "}", ", ", ",", "\"", "'", "#", " #", "&x ", "*x", "!t ", "\n", "\n  ", "\n    ",
            " ", "? ",
            "?", "|", ">", "\\", "%", "--- ", "...", "<<: ", "a: ", "\"a\"", "'b'", "a: {", "a: [", "\n- ",
        ]
        var passed = 0
        for _ in 0..<1_500 {
            let text = (0...chance.below(24)).map { _ in chance.one(of: pieces) }.joined()
            let log = FaultLog()
            var scan = YAMLScan(text, file: "a.yaml", log: log)
            scan.run()
            guard log.count == 0 else { continue }
            let element = ElementParser(log: log).parse(SourceText(file: "a.yaml", text: text))
            #expect(element.map(depth) ?? 0 <= YAMLScan.deepest, "\(text.debugDescription)")
            // The parser may still refuse the text, but not for what the scan should have seen.
            let rules: Set<FaultRule> = [.anchor, .alias, .tag, .mergeKey, .duplicateKey, .deepNesting]
            let missed = log.sorted.filter { rules.contains($0.rule) || $0.message.contains("alias") }
            #expect(missed.isEmpty, "\(text.debugDescription): \(missed)")
            passed += 1
        }
        #expect(passed > 50)
    }

    private func depth(_ element: Element) -> Int {
        switch element.content {
        case .text: 0
        case .list(let items): 1 + (items.map(depth).max() ?? 0)
        case .map(let entries): 1 + (entries.map { depth($0.value) }.max() ?? 0)
        }
    }
}
