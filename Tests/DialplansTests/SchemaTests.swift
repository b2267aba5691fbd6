import Foundation
import Testing

@testable import Dialplans

/// The schema that editors use, held against what the loader takes.
@Suite struct SchemaTests {
    static let schema = DialplanSchema(services: ExampleCatalogue.services, phrases: Sample.phrases)

    /// A key stands in the schema of a kind exactly where the reader takes it.
    @Test(arguments: StateReader.Kind.allCases.map(\.rawValue)) func keysAreThoseThatTheReaderTakes(kind: String) throws {
        let forms = StateForms(services: ExampleCatalogue.services).all
        let own = Set(try #require(forms[kind]?.properties).keys)
        let words = Set(StateReader.Kind.allCases.map(\.rawValue))
        let all = Set(forms.values.flatMap { $0.properties.map { Array($0.keys) } ?? [] })
        try #require(all.count > 30)
        for key in all.subtracting(words).union(own).union(["nonsense"]) where key != kind {
            let faults = Sample.faults("  start: { \(kind): x, \(key): x }")
            let taken = !faults.contains { [.unknownKey, .twoKinds, .noKind].contains($0.rule) }
            #expect(taken == own.contains(key), "\(key) in \(kind): \(faults.map(\.message))")
        }
    }

    @Test func theHeadIsThatOfTheReader() throws {
        let document = try SchemaDocument(Self.schema.text)
        let then = try #require(document.root["then"] as? [String: Any])
        #expect(Set((then["properties"] as? [String: Any] ?? [:]).keys) == Set(DialplanReader.keys))
    }

    static let right = [
        Sample.text("  start: { say: hello, then: end }"),
        Sample.text(
            """
              start: { menu: [hello, ask], keys: { 1: code, "*": talk, 0: end }, first-key: 10s, tries: 2, typeahead: flush }
              code: { ask: year, say: ask, digits: 4..10, end: "#", secret: true, no-input: end, then: desk }
              desk: { hours: week, open: talk, closed: leave }
              talk: { transfer: "+359888100002", whisper: hello, limit: 30s, on: { busy: leave, no-answer: leave, returned: end } }
              leave: { record: message, say: hello, limit: 2m, on: { kept: child, empty: end } }
              child: { do: recognise-caller, on: { known: end, unknown: bare } }
              bare: { end: }
            """,
            head: "calendars: { week: { time-zone: Europe/Sofia, week: { monday: [\"08:00-12:00\"] }, days: { \"2026-12-24\": [] } } }"),
    ]

    @Test(arguments: right) func whatTheLoaderTakesIsRight(text: String) throws {
        #expect(try Self.faults(text) == [])
    }

    static let wrong: [(states: String, at: String)] = [
        ("  start: { say: hello }", "then"), ("  start: { say: hello, then: end, colour: red }", "colour"),
        ("  start: { menu: hello, keys: { 12: end } }", "12"), ("  start: { say: hello, then: end, barge: maybe }", "barge"),
        ("  start: { say: hello, then: End }", "then"), ("  start: { ask: year, say: ask, digits: 99, then: end }", "digits"),
        ("  start: { menu: hello, keys: { 1: end }, first-key: 5 }", "first-key"),
        ("  start: { do: recognise-caller, on: { known: end } }", "unknown"),
        ("  start: { do: recognise-caller, on: { known: end, unknown: end, maybe: end } }", "maybe"),
        ("  start: { do: nonsense, on: { known: end } }", "nonsense"),
    ]

    @Test(arguments: wrong.indices) func whatIsWrongIsMarked(index: Int) throws {
        #expect(try Self.faults(Sample.text(Self.wrong[index].states)) != [], "\(Self.wrong[index].at)")
    }

    @Test func phrasesAndServicesAreCompleted() throws {
        let text = try Self.schema.text
        for name in ["hello", "pick-weekday", "recognise-caller", "leave-message"] { #expect(text.contains("\"\(name)\""), "\(name)") }
        #expect(try Self.schema.text == text)
    }

    private static func faults(_ text: String) throws -> [String] {
        let element = ElementParser(log: FaultLog()).parse(SourceText(file: "a.yaml", text: text))
        return try SchemaDocument(schema.text).faults(in: try #require(element))
    }
}
