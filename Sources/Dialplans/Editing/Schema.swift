/// A JSON Schema (draft 7, https://json-schema.org/draft-07), as far as editors of YAML use it.
final class Schema: Encodable {
    var title: String?
    var description: String?
    var type: String?
    var const: String?
    var `enum`: [String]?
    var pattern: String?
    var minimum: Int?
    var maximum: Int?
    var properties: [String: Schema]?
    var patternProperties: [String: Schema]?
    var additionalProperties: Additional?
    var required: [String]?
    var items: Schema?
    var minItems: Int?
    var anyOf: [Schema]?
    var allOf: [Schema]?
    var `if`: Schema?
    var then: Schema?
    var ref: String?
    var schema: String?
    var definitions: [String: Schema]?

    enum Additional: Encodable {
        case none
        case some(Schema)

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .none: try false.encode(to: encoder)
            case .some(let schema): try schema.encode(to: encoder)
            }
        }
    }

    private enum CodingKeys: String, CodingKey {
        case title, description, type, const, `enum`, pattern, minimum, maximum, properties, patternProperties, additionalProperties,
            required
        case items, minItems, anyOf, allOf, `if`, then, definitions
        case ref = "$ref"
        case schema = "$schema"
    }

    init(_ set: (Schema) -> Void = { _ in }) { set(self) }

    static func ref(_ name: String) -> Schema { Schema { $0.ref = "#/definitions/\(name)" } }
    static func constant(_ text: String) -> Schema { Schema { $0.const = text } }
    static func text(_ pattern: String? = nil) -> Schema { Schema { ($0.type, $0.pattern) = ("string", pattern) } }
    static func words(_ words: some Sequence<String>) -> Schema { Schema { $0.enum = words.sorted() } }
    static func count(_ range: ClosedRange<Int>) -> Schema {
        Schema { ($0.type, $0.minimum, $0.maximum) = ("integer", range.lowerBound, range.upperBound) }
    }
    static func any(_ choices: [Schema]) -> Schema { Schema { $0.anyOf = choices } }
    static func list(_ item: Schema) -> Schema { Schema { ($0.type, $0.items, $0.minItems) = ("array", item, 1) } }

    /// One or several.
    static func oneOrMore(_ item: Schema) -> Schema { any([item, list(item)]) }

    /// A map of these keys and no others.
    static func map(_ properties: [String: Schema], required: [String] = []) -> Schema {
        Schema {
            $0.type = "object"
            $0.properties = properties
            $0.additionalProperties = Additional.none
            $0.required = required.isEmpty ? nil : required.sorted()
        }
    }

    /// A map from names to these.
    static func table(_ value: Schema) -> Schema {
        Schema {
            $0.type = "object"
            $0.additionalProperties = .some(value)
        }
    }
}
