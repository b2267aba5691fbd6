import Foundation

/// The JSON Schema of the dialplan language, with the phrases and services that there are: editors complete and check by it while somebody
/// types. What spans several places (names, ways, facts) is for `dialplan check` alone.
public struct DialplanSchema: Sendable {
    private let services: ServiceCatalogue
    private let phrases: PhraseCatalogue

    /// What a dialplan's first line says so that editors with the YAML language server use the schema beside it.
    public static let header = "# yaml-language-server: $schema=" + fileName
    public static let fileName = "dialplan.schema.json"

    public init(services: ServiceCatalogue, phrases: PhraseCatalogue) {
        self.services = services
        self.phrases = phrases
    }

    /// The same text for the same catalogues.
    public var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(root), as: UTF8.self) + "\n"
        }
    }

    private var root: Schema {
        let whole = Schema.map(head, required: ["dialplan", "numbers", "languages", "start", "states"])
        let part = Schema.map(["states": .table(.ref("state"))], required: ["states"])
        return Schema {
            $0.schema = "http://json-schema.org/draft-07/schema#"
            $0.title = "A dialplan of Schoolbell, or a file that one includes"
            $0.if = Schema { $0.required = ["dialplan"] }
            $0.then = whole
            $0.anyOf = [whole, part]
            $0.definitions = definitions
        }
    }

    private var head: [String: Schema] {
        let key = Schema.ref("key")
        return [
            "dialplan": .ref("name"), "numbers": .any([.constant("any"), .list(.ref("number"))]), "languages": .list(.ref("name")),
            "start": .ref("name"), "include": .list(.text()), "states": .table(.ref("state")),
            "keys": .map(Dictionary(uniqueKeysWithValues: WideKey.allCases.map { ($0.rawValue, key) })),
            "targets": .map([WideKey.main.rawValue: .ref("name"), WideKey.operator.rawValue: .ref("name")]),
            "limits": .map([
                "minutes": .count(Bounds.minutes), "steps": .count(Bounds.steps), "silences": .count(Bounds.failures),
                "mistakes": .count(Bounds.failures), "then": .ref("name"),
            ]),
            "defaults": .map([
                "first-key": .ref("duration"), "next-key": .ref("duration"), "tries": .count(Bounds.tries), "no-input": .ref("name"),
                "no-match": .ref("name"), "failed": .ref("name"), "filler": .ref("phrase"),
            ]),
            "calendars": .table(calendar),
        ]
    }

    private var calendar: Schema {
        let hours = Schema { ($0.type, $0.items) = ("array", Schema.text("^[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$")) }
        return .map(
            [
                "time-zone": .text(), "week": .map(Dictionary(uniqueKeysWithValues: ScalarReader.weekdays.map { ($0, hours) })),
                "days": .table(hours), "holidays": .text("\\.ics$"), "school": .text(), "working-day": hours,
            ], required: ["time-zone", "week"])
    }

    private var definitions: [String: Schema] {
        let forms = StateForms(services: services).all
        let state = Schema { state in
            state.type = "object"
            state.anyOf = forms.sorted { $0.key < $1.key }.map { kind, _ in .ref("state-\(kind)") }
        }
        var definitions = [
            "state": state, "name": Schema.text("^[a-z][a-z0-9-]*$"), "duration": .text("^[0-9]+(ms|s|m)$"),
            "number": .text("^\\+[1-9][0-9]{6,14}$"), "key": .any([.words(Digit.allCases.map(\.rawValue)), .count(0...9)]),
            "phrase": .any([.words(phrases.phrases.keys.map(\.rawValue)), .ref("name")]),
        ]
        for (kind, form) in forms { definitions["state-\(kind)"] = form }
        return definitions
    }
}
