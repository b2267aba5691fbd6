import Dialplans
import Testing

/// What `docs/dialplans.md` shows is so.
@Suite struct GuideBookTests {
    static let blocks = (try? GuideBook.shared.get().dialplans.map(\.line)) ?? []

    @Test(arguments: blocks) func exampleDoesWhatTheDocumentSays(line: Int) throws {
        let book = try GuideBook.shared.get()
        let block = try #require(book.dialplans.first { $0.line == line })
        let faults = book.faults(of: block)
        let expected = block.value("fault").map { [$0] } ?? []
        #expect(faults.map(\.rule.rawValue) == expected, "docs/dialplans.md:\(line)\n\(faults.map(\.description).joined(separator: "\n"))")
    }

    @Test(arguments: FaultRule.allCases) func ruleIsShownBroken(rule: FaultRule) throws {
        let book = try GuideBook.shared.get()
        #expect(
            book.dialplans.contains { $0.value("fault") == rule.rawValue }, "docs/dialplans.md has no example that breaks \(rule.rawValue)")
        #expect(book.text.contains("`\(rule.rawValue)`"), "docs/dialplans.md does not explain \(rule.rawValue)")
    }

    @Test func documentHasExamplesThatLoad() throws {
        let book = try GuideBook.shared.get()
        let good = book.dialplans.filter { $0.value("fault") == nil }
        #expect(good.count >= 6)
        for word in StateWord.allCases {
            #expect(good.contains { $0.text.contains("\(word.rawValue): ") }, "no example of \(word.rawValue)")
        }
    }

    enum StateWord: String, CaseIterable {
        case say, menu, ask, choose, read, `do`, hours, language, record, transfer, end
    }

    @Test func printedFaultIsTheRealOne() throws {
        let book = try GuideBook.shared.get()
        let printed = try #require(book.blocks.first { $0.words.isEmpty && $0.text.contains("[unknown-state]") })
        let block = try #require(book.dialplans.first { $0.value("fault") == "unknown-state" })
        #expect(book.faults(of: block).map(\.description) == [printed.text])
    }

    @Test func mixIsOneOfTheWholeExample() throws {
        let book = try GuideBook.shared.get()
        let mix = try #require(book.blocks.first { $0.words.contains("mix") })
        let whole = try #require(book.dialplans.first)
        let plan = try book.loader.load(SourceText(file: "example.yaml", text: whole.text), version: "1")
        #expect(try CallerMix(SourceText(file: "mix.yaml", text: mix.text), for: plan).callers.count == 2)
    }

    @Test func exampleServicesAreExplained() throws {
        let text = try GuideBook.shared.get().text
        for service in ExampleCatalogue.services.services.values {
            #expect(text.contains("`\(service.name)`"))
            for name in Array(service.outcomes.keys.map(\.rawValue)) + service.inputs.keys.map(\.rawValue) { #expect(text.contains(name)) }
        }
    }
}
