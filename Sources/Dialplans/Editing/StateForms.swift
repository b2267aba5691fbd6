/// What may stand in a state of each kind, as an editor needs to know it. A test holds it against what the reader takes.
struct StateForms {
    let services: ServiceCatalogue

    /// By the word of the kind.
    var all: [String: Schema] {
        Dictionary(uniqueKeysWithValues: StateReader.Kind.allCases.map { ($0.rawValue, form($0)) })
    }

    private func form(_ kind: StateReader.Kind) -> Schema {
        switch kind {
        case .say: .map(["say": phrase, "barge": barge, "then": state], required: ["say", "then"])
        case .menu: .map(["menu": phrases, "keys": keys].merging(patience) { $1 }, required: ["menu", "keys"])
        case .ask: .map(ask.merging(patience) { $1 }, required: ["ask", "say", "digits", "then"])
        case .choose: .map(choose.merging(patience) { $1 }, required: ["choose", "as", "say", "then", "empty"])
        case .read: .map(read, required: ["read", "say", "then", "empty"])
        case .do: perform
        case .hours: .map(["hours": name, "open": state, "closed": state], required: ["hours", "open", "closed"])
        case .language: .map(["language": name, "then": state], required: ["language", "then"])
        case .record:
            .map(
                ["record": name, "say": phrase, "limit": duration, "silence": duration, "on": outcomes(["kept", "empty"])],
                required: ["record", "on"])
        case .transfer:
            .map(
                [
                    "transfer": .ref("number"), "whisper": phrase, "limit": duration, "on": outcomes(["busy", "no-answer", "returned"]),
                ], required: ["transfer", "on"])
        case .end: .map(["end": .any([phrase, Schema { $0.type = "null" }])], required: ["end"])
        }
    }

    private var ask: [String: Schema] {
        [
            "ask": name, "say": phrases, "digits": .any([.count(Bounds.digits), .text("^[0-9]+\\.\\.[0-9]+$")]),
            "end": .words(["#", "*"]), "secret": Schema { $0.type = "boolean" }, "confirm": phrase, "then": state,
        ]
    }

    private var choose: [String: Schema] {
        ["choose": name, "as": name, "intro": phrase, "say": phrase, "more": phrase, "then": state, "empty": state]
    }

    private var read: [String: Schema] {
        [
            "read": name, "intro": phrase, "say": .table(phrase),
            "keys": .map(Dictionary(uniqueKeysWithValues: ReadKey.allCases.map { ($0.rawValue, .ref("key")) })), "barge": barge,
            "pause": duration, "then": state, "empty": state,
        ]
    }

    /// Each service with its inputs and its outcomes.
    private var perform: Schema {
        let declarations = services.services.values.sorted { $0.name < $1.name }
        let form = Schema.map(
            ["do": .words(declarations.map(\.name.rawValue)), "with": Schema { $0.type = "object" }, "on": Schema { $0.type = "object" }],
            required: ["do", "on"])
        form.allOf = declarations.map { service in
            Schema {
                $0.if = Schema { $0.properties = ["do": .constant(service.name.rawValue)] }
                $0.then = Schema {
                    $0.properties = ["with": Self.inputs(of: service), "on": outcomes(service.outcomes.keys.map(\.rawValue))]
                }
            }
        }
        return form
    }

    /// A variable, or a constant in quotes: YAML does not tell an editor which.
    private static func inputs(of service: ServiceDeclaration) -> Schema {
        let inputs = service.inputs.map { name, input in
            (name.rawValue, input.choices.isEmpty ? Schema.text() : .any([.words(input.choices), .ref("name")]))
        }
        let required = service.inputs.filter(\.value.required).keys.map(\.rawValue)
        return .map(Dictionary(uniqueKeysWithValues: inputs), required: required)
    }

    /// `failed` may be left to the dialplan's defaults.
    private func outcomes(_ names: [String]) -> Schema {
        let named = names.filter { $0 != OutcomeName.failed.rawValue }
        return .map(Dictionary(uniqueKeysWithValues: (named + [OutcomeName.failed.rawValue]).map { ($0, state) }), required: named)
    }

    private var patience: [String: Schema] {
        [
            "first-key": duration, "next-key": duration, "tries": .count(Bounds.tries), "no-input": state, "no-match": state,
            "barge": barge, "typeahead": .words(TypeAhead.allCases.map(\.rawValue)),
        ]
    }

    private var name: Schema { .ref("name") }
    private var state: Schema { .ref("name") }
    private var phrase: Schema { .ref("phrase") }
    private var phrases: Schema { .oneOrMore(.ref("phrase")) }
    private var duration: Schema { .ref("duration") }
    private var barge: Schema { .words(Barge.allCases.map(\.rawValue)) }

    private var keys: Schema {
        Schema {
            $0.type = "object"
            $0.patternProperties = ["^[0-9*#A-D]$": state]
            $0.additionalProperties = Schema.Additional.none
        }
    }
}
