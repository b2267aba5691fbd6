import Foundation

@testable import Dialplans

/// As much of JSON Schema as the schema of dialplans uses, for the tests alone.
struct SchemaDocument {
    let root: [String: Any]

    init(_ text: String) throws {
        root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    }

    func faults(in element: Element) -> [String] { faults(value(of: element), root, at: "") }

    private func value(_ text: String) -> Any {
        if let number = Int(text) { return number }
        return ["true": true, "false": false, "": NSNull()][text] ?? text
    }

    private func value(of element: Element) -> Any {
        switch element.content {
        case .text(let text, let quoted): quoted ? text : value(text)
        case .list(let items): items.map { value(of: $0) }
        case .map(let entries): Dictionary(entries.map { ($0.key, value(of: $0.value)) }, uniquingKeysWith: { first, _ in first })
        }
    }

    private func faults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
        if let name = schema["$ref"] as? String {
            let definitions = root["definitions"] as? [String: [String: Any]]
            return faults(value, definitions?[String(name.dropFirst("#/definitions/".count))] ?? [:], at: path)
        }
        var faults = typeFaults(value, schema, at: path) + mapFaults(value, schema, at: path)
        if let items = schema["items"] as? [String: Any], let list = value as? [Any] {
            faults += list.enumerated().flatMap { self.faults($1, items, at: "\(path)/\($0)") }
        }
        if let choices = schema["anyOf"] as? [[String: Any]] {
            let tried = choices.map { self.faults(value, $0, at: path) }
            if !tried.contains([]) { faults += tried.min { $0.count < $1.count } ?? [] }
        }
        for part in schema["allOf"] as? [[String: Any]] ?? [] { faults += self.faults(value, part, at: path) }
        if let condition = schema["if"] as? [String: Any], self.faults(value, condition, at: path).isEmpty {
            faults += self.faults(value, schema["then"] as? [String: Any] ?? [:], at: path)
        }
        return faults
    }

    private func typeFaults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
        var faults: [String] = []
        func demand(_ holds: Bool, _ what: String) { if !holds { faults.append("\(path): \(what)") } }
        if let type = schema["type"] as? String { demand(Self.type(of: value) == type, "is no \(type)") }
        if let const = schema["const"] as? String { demand(value as? String == const, "is not \(const)") }
        if let words = schema["enum"] as? [String] { demand((value as? String).map(words.contains) ?? false, "is none of the words") }
        if let pattern = schema["pattern"] as? String, let text = value as? String {
            demand(text.range(of: pattern, options: .regularExpression) != nil, "is not like \(pattern)")
        }
        if let number = value as? Int, !(value is Bool) {
            demand(number >= schema["minimum"] as? Int ?? number, "is too small")
            demand(number <= schema["maximum"] as? Int ?? number, "is too large")
        }
        return faults
    }

    private func mapFaults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
        guard let map = value as? [String: Any] else { return [] }
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        let patterns = schema["patternProperties"] as? [String: [String: Any]] ?? [:]
        var faults = (schema["required"] as? [String] ?? []).filter { map[$0] == nil }.map { "\(path): \($0) is missing" }
        for (key, value) in map {
            if let own = properties[key] ?? patterns.first(where: { key.range(of: $0.key, options: .regularExpression) != nil })?.value {
                faults += self.faults(value, own, at: "\(path)/\(key)")
            } else if let more = schema["additionalProperties"] as? [String: Any] {
                faults += self.faults(value, more, at: "\(path)/\(key)")
            } else if schema["additionalProperties"] as? Bool == false {
                faults.append("\(path)/\(key) is unknown")
            }
        }
        return faults
    }

    private static func type(of value: Any) -> String {
        switch value {
        case is NSNull: "null"
        case is Bool: "boolean"
        case is Int: "integer"
        case is String: "string"
        case is [Any]: "array"
        default: "object"
        }
    }
}
