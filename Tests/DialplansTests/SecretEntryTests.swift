import Testing

@testable import Dialplans

/// Entries whose keys are a code.
@Suite struct SecretEntryTests {
    static let phrases = PhraseCatalogue([
        "enter": ["en": PhraseDeclaration(placeholders: [:])], "bye": ["en": PhraseDeclaration(placeholders: [:])],
        "echo": ["en": PhraseDeclaration(placeholders: ["code": [.code]])],
    ])

    static func text(_ options: String, then: String) -> SourceText {
        SourceText(
            file: "test.yaml",
            text: """
                dialplan: test
                numbers: any
                languages: [en]
                start: enter
                defaults: { no-input: bye, no-match: bye }
                states:
                  enter: { ask: code, say: enter, digits: 4, \(options), then: \(then) }
                  echo: { say: echo, then: bye }
                  bye: { end: bye }
                """)
    }

    static func loader() -> DialplanLoader { DialplanLoader(services: ServiceCatalogue([]), phrases: phrases) }

    @Test(arguments: [
        ("secret: true", TypeAhead.flush), ("secret: false", .keep), ("secret: true, typeahead: keep", .keep),
        ("secret: false, typeahead: flush", .flush),
    ])
    func keysAheadOfASecretAreDroppedUnlessItIsSaid(options: String, expected: TypeAhead) throws {
        // The state that would echo the entry cannot be reached here, so it stands in none of these plans.
        let text = Self.text(options, then: "bye").text.replacing("  echo: { say: echo, then: bye }\n", with: "")
        let plan = try Self.loader().load(SourceText(file: "test.yaml", text: text), version: "1")
        guard case .ask(let ask)? = plan.states["enter"]?.kind else {
            Issue.record("no ask")
            return
        }
        #expect(ask.patience.typeahead == expected)
    }

    @Test(arguments: [("secret: true", [FaultRule.secretConfirmed]), ("secret: false", [])])
    func noPhraseSaysASecret(options: String, rules: [FaultRule]) {
        #expect(Self.loader().check(Self.text(options, then: "echo")).map(\.rule) == rules)
    }
}
