import Foundation
import Testing

@testable import CallCore
@testable import Dialplans

/// The proof, and a walk through all that can happen in the machine of calls, know nothing of one another and come to the same.
@Suite struct AgreementTests {
    static let examples = (try? GuideBook.shared.get().dialplans.filter { isKnownToBoth($0.value("fault")) }.map(\.line)) ?? []

    /// What the text of a file is refused for, or what several files do to one another, no walk can show.
    static func isKnownToBoth(_ rule: String?) -> Bool {
        rule.map { Breach.Rule(rawValue: $0) != nil && $0 != Breach.Rule.secretConfirmed.rawValue } ?? true
    }

    @Test(arguments: examples) func onTheExamplesOfTheGuide(line: Int) throws {
        let book = try GuideBook.shared.get()
        let block = try #require(book.dialplans.first { $0.line == line })
        let files = book.files(of: block)
        let main = try #require(files.first)
        let plan = try #require(book.loader.unproved(main) { name in files.first { $0.file == name } })
        let walk = Explorer(plan, services: ExampleCatalogue.services, phrases: book.loader.phrases).explore()
        let expected = Set([block.value("fault")].compactMap { $0 }.compactMap(Breach.Rule.init))
        #expect(walk.rules.subtracting(Self.consequences(of: expected)).union(expected) == expected, "\(walk.breaches)")
        #expect(walk.rules.isSuperset(of: expected), "\(walk.breaches)")
        #expect(walk.isComplete && walk.moments > 1)
    }

    @Test(arguments: FlowTests.cases.filter { !$0.states.contains("language: code") }) func onWhatIsBound(sample: FlowTests.Case) throws {
        try compare(Sample.text(sample.states, head: sample.head))
    }

    @Test(arguments: PrivacyTests.cases) func onPrivacy(sample: PrivacyTests.Case) throws {
        try compare(Sample.text(sample.states, head: sample.head))
    }

    private func compare(_ text: String) throws {
        let (proved, walk) = try Self.both(text)
        #expect(walk.rules == proved, "\(text)\n\(walk.breaches)")
    }

    /// The rules that the proof finds broken, and the walk.
    static func both(
        _ text: String, bounds: Exploration.Bounds = Exploration.Bounds()
    ) throws -> (proved: Set<Breach.Rule>, walk: Exploration) {
        let source = SourceText(file: "a.yaml", text: text)
        let plan = try #require(Sample.loader.unproved(source))
        let walk = Explorer(plan, services: ExampleCatalogue.services, phrases: Sample.phrases, bounds: bounds).explore()
        return (Set(Sample.loader.check(source).map(\.rule.rawValue).compactMap(Breach.Rule.init)), walk)
    }

    /// Where there are many to walk through, each is walked through less far: with keys ahead, or with `back`, or with the limits.
    private static func bounds(_ seed: Int) -> Exploration.Bounds {
        var bounds = Exploration.Bounds()
        bounds.lists = [0, 1]
        bounds.ahead = seed % 3 == 0 ? 1 : 0
        bounds.history = seed % 3 == 1 ? 1 : 0
        bounds.limits = seed % 3 == 2
        return bounds
    }

    /// Dialplans by chance, some of which pass: two hundred, and a thousand where tests may take their time (`make soak`).
    static let blocks = 0..<(ProcessInfo.processInfo.environment["SCHOOLBELL_SOAK"] == nil ? 4 : 20)

    /// What the thousand have found: a phrase that asks for an entry and reads one back, with a secret of the same name before it.
    @Test func onAPhraseThatAsksAndReadsBack() throws {
        let (proved, walk) = try Self.both(
            """
            dialplan: sample
            numbers: any
            languages: [en]
            start: s0
            defaults: { no-input: end, no-match: end, failed: end }
            limits: { then: end }
            states:
              s0: { ask: code, say: hello, digits: 1, secret: true, then: s1 }
              s1: { ask: code, say: code-back, digits: 1, confirm: code-back, then: end }
              end: { end: bye }
            """)
        #expect(proved == [.secretConfirmed] && walk.rules == proved, "\(proved) and \(walk.breaches)")
    }

    @Test(arguments: blocks) func onDialplansByChance(block: Int) throws {
        var clean = 0
        for seed in (block * 50)..<(block * 50 + 50) {
            var chance = GeneratedDialplan(seed: UInt64(seed))
            let text = chance.make()
            let (proved, walk) = try Self.both(text, bounds: Self.bounds(seed))
            #expect(
                walk.rules.isEmpty == proved.isEmpty && walk.rules.subtracting(Self.consequences(of: proved)).isSubset(of: proved),
                "seed \(seed): proved \(proved), walked \(walk.breaches)\n\(text)")
            #expect(walk.isComplete)
            if proved.isEmpty { clean += 1 }
        }
        #expect(clean > 3 && clean < 47, "\(clean) of 50 pass")
    }

    /// With what `back` leads to taken apart, and with all of it in each event, the same moments are met and the same is found.
    @Test(arguments: 0..<24) func whatBackLeadsToMayBeTakenApart(seed: Int) throws {
        var chance = GeneratedDialplan(seed: UInt64(seed))
        let plan = try #require(Sample.loader.unproved(SourceText(file: "a.yaml", text: chance.make())))
        var bounds = Exploration.Bounds()
        (bounds.lists, bounds.limits) = ([0, 1], seed.isMultiple(of: 2))
        bounds.ahead = seed % 3 == 0 ? 1 : 0
        var explorer = Explorer(plan, services: ExampleCatalogue.services, phrases: Sample.phrases, bounds: bounds)
        let apart = explorer.explore()
        explorer.remembering = .whole
        let whole = explorer.explore()
        #expect(apart.moments == whole.moments && apart.events <= whole.events)
        #expect(apart.rules == whole.rules, "\(apart.breaches) and \(whole.breaches)")
        #expect(Set(apart.breaches.map(\.state)) == Set(whole.breaches.map(\.state)))
    }

    /// What a walk meets beside these faults, and the proof leaves for the next run.
    private static func consequences(of proved: Set<Breach.Rule>) -> Set<Breach.Rule> {
        // Behind what is not bound the machine goes no further.
        var consequences: Set<Breach.Rule> = proved.isEmpty ? [] : [.unreachable]
        // What has no end goes round.
        if proved.contains(.noEnd) { consequences.insert(.endless) }
        // What is secret on one way and missing on another is missing in the first place.
        if proved.contains(.unboundPlaceholder) { consequences.insert(.secretConfirmed) }
        // Whether a child may be told of is asked once it is bound on every way.
        if proved.contains(.unboundVariable) { consequences.insert(.notAdmitted) }
        return consequences
    }
}
