import CallCore
import Dialplans
import Foundation
import Phrases
import SchoolLine
import Support
import Testing

/// The dialplans and the phrases that are shipped, held against the real services.
@Suite struct NationalDialplanTests {
    @Test func loadsWithoutAFault() throws {
        let plan = try Shipped.loader().load(Shipped.national(), version: "test")
        #expect(plan.id.name == "national")
        #expect(plan.numbers == .these(["+359882818905"]))
        #expect(plan.languages == ["bg", "en", "et", "uk", "es"])
    }

    /// No service is one that only its tests ask.
    @Test func asksEveryService() throws {
        let plans = try Shipped.plans()
        let asked = plans.flatMap(\.states.values).compactMap { state -> ServiceName? in
            if case .perform(let perform) = state.kind { perform.service } else { nil }
        }
        #expect(Set(asked) == Set(SchoolCatalogue.services.services.keys))
    }

    /// Whatever a caller, a service or the line does, nothing happens that the proof denies: as far from the ring as a test has time for. The
    /// command `dialplan explore` goes all the way.
    @Test(arguments: ["national", "school", "support"]) func theMachineBearsOutTheProof(name: String) throws {
        let plan = try #require(try Shipped.plans().first { $0.id.name == name })
        var bounds = Exploration.Bounds()
        (bounds.ahead, bounds.history, bounds.moments) = (0, 0, 2_000)
        let walk = Explorer(plan, services: SchoolCatalogue.services, phrases: try Shipped.book().catalogue, bounds: bounds).explore()
        #expect(walk.breaches == [])
        #expect(walk.moments >= 2_000 || walk.isComplete, "\(walk.moments) moments, \(walk.events) events")
    }

    @Test func phrasesHaveNoFault() throws {
        let book = try Shipped.book()
        #expect(book.faults.map(\.description) == [])
        #expect(book.languages.isSuperset(of: ["bg", "en", "es", "et", "uk"]))
    }

    /// What a change by hand may break is found: each line that is taken out of the states makes a fault.
    @Test func eachTieIsNeeded() throws {
        let loader = try Shipped.loader()
        let text = try Shipped.national().text
        for tie in [
            "withheld: not-seen", "ended: right-ended", "stale: last-entry", "secret: true\n    typeahead", "health: news-health\n",
        ] {
            let broken = text.replacing(tie, with: tie.hasPrefix("secret") ? "secret: perhaps\n    typeahead" : "")
            #expect(broken != text)
            #expect(!loader.check(SourceText(file: "national.yaml", text: broken)).isEmpty, "without \(tie)")
        }
    }
}

/// Every phrase can be said in every language, whichever way its choices fall, and never with a digit.
@Suite struct SpokenPhrasesTests {
    static let symbols = [
        "today", "yesterday", "tomorrow", "other", "corrected", "test", "term", "year", "absent", "late", "excused", "unexcused",
        "absence", "mark", "weekly", "remark", "health", "told",
    ]

    @Test(arguments: ["bg", "en", "es", "et", "uk"] as [LanguageCode], symbols)
    func everyPhrase(language: LanguageCode, symbol: String) throws {
        let book = try Shipped.book()
        for (key, declarations) in book.catalogue.phrases {
            let declaration = try #require(declarations[language], "\(key) is missing in \(language)")
            for number in [0, 1, 2, 21] {
                let values = declaration.placeholders.compactMapValues { $0.sorted { $0.rawValue < $1.rawValue }.first }
                    .mapValues { Self.value($0, symbol: symbol, number: number) }
                let text = try book.render(key, values, in: language).map(\.words).joined(separator: " ")
                #expect(!text.contains { $0.isNumber }, "\(key): \(text)")
                #expect(!text.contains("{") && !text.contains("  "), "\(key): \(text)")
            }
        }
    }

    private static func value(_ kind: ValueKind, symbol: String, number: Int) -> Value {
        switch kind {
        case .text: Value(.text("Кабинет 12", language: "bg"))
        case .name: Value(.name("математика", language: "bg"))
        case .number: Value(.number(number))
        case .date: Value(.date(CalendarDate(year: 2026, month: 11, day: 21)))
        case .time: Value(.time(TimeOfDay(hour: 8, minute: 30)))
        case .weekday: Value(.weekday(number % 7 + 1))
        case .mark: Value(.mark(scale: "bg", symbol: "5.50"))
        case .average: Value(.average(scale: "bg", hundredths: 503))
        case .place: Value(.place(from: number + 1, to: number + 2, count: 24))
        case .money: Value(.money(hundredths: 345, currency: "EUR"))
        case .percent: Value(.percent(number))
        case .code: Value(.code("271845904523"))
        case .choice: Value(.choice(symbol))
        case .language: Value(.language("en"))
        case .child: Value(.child("s-mila", name: "Мила", language: "bg"))
        case .list: Value(.list([]))
        }
    }
}

/// What the declarations of the services must keep to, for the proof of privacy is built on them.
@Suite struct SchoolCatalogueTests {
    static let services = SchoolCatalogue.services.services.values.sorted { $0.name < $1.name }

    @Test(arguments: services)
    func speaksOnlyOfAnAdmittedChild(service: ServiceDeclaration) {
        guard let child = service.speaksOf else {
            #expect(service.outcomes.values.allSatisfy { $0.gives.values.allSatisfy { $0.of == nil } })
            return
        }
        #expect(service.inputs[child]?.kind == .child)
        #expect(service.needs.contains(.admitted(child)))
        #expect(service.outcomes.values.allSatisfy { $0.gives.values.allSatisfy { $0.of == child } })
    }

    @Test(arguments: services)
    func whatItNamesIsThere(service: ServiceDeclaration) {
        for outcome in service.outcomes.values {
            let known = Set(service.inputs.keys).union(outcome.gives.keys)
            #expect(outcome.admits.map(known.contains) ?? true)
            #expect(outcome.gives.values.allSatisfy { $0.of.map(known.contains) ?? true })
        }
        #expect(service.outcomes[.failed] == nil)
    }

    @Test(arguments: ["subscribe", "unsubscribe", "set-pin", "remove-pin", "switch-notice"] as [ServiceName])
    func addingAndEndingNeedsProof(name: ServiceName) throws {
        let service = try #require(SchoolCatalogue.services.services[name])
        #expect(service.needs.contains(.proved))
        #expect(service.changes)
    }
}

extension SpokenPiece {
    fileprivate var words: String {
        switch self {
        case .text(let text), .recording(_, let text): text.text
        }
    }
}

/// The files of the repository.
private enum Shipped {
    static func text(_ path: String) throws -> String {
        try String(contentsOf: Program.root.appendingPathComponent(path), encoding: .utf8)
    }

    static func national() throws -> SourceText {
        SourceText(file: "national.yaml", text: try text("dialplans/national.yaml"))
    }

    /// All that lie in the folder.
    static func plans() throws -> [Dialplan] {
        let names = try FileManager.default.contentsOfDirectory(atPath: ShippedFolders.dialplans)
        let sources = try names.filter { $0.hasSuffix(".yaml") }.sorted().map { SourceText(file: $0, text: try text("dialplans/\($0)")) }
        return try loader().load(sources, version: { _ in "test" }) { SourceText(file: $0, text: (try? text("dialplans/\($0)")) ?? "") }
    }

    static func book() throws -> PhraseBook {
        PhraseBook(
            try ["bg", "en", "es", "et", "uk"].map { language in
                let name = "prompts/\(language)/phrases.yaml"
                return PhraseFile(language: LanguageCode(language), name: name, text: try text(name))
            })
    }

    static func loader() throws -> DialplanLoader {
        DialplanLoader(services: SchoolCatalogue.services, phrases: try book().catalogue)
    }
}
