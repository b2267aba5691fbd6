public import Foundation

/// As much of OpenAPI 3.1 as our own description uses: what values a schema allows.
public struct APIDescription {
    public let root: [String: Any]

    public init(_ root: [String: Any]) { self.root = root }

    /// A part of the description, by the names on the way to it.
    public func part(_ path: String...) -> [String: Any]? {
        path.reduce(root as [String: Any]?) { $0?[$1] as? [String: Any] }
    }

    /// What is wrong with a value; empty: the schema allows it.
    public func faults(in value: Any, _ schema: [String: Any], at path: String = "") -> [String] {
        if let name = schema["$ref"] as? String {
            guard let named = part("components", "schemas", String(name.split(separator: "/").last ?? "")) else { return ["no \(name)"] }
            return self.faults(in: value, named, at: path)
        }
        if let choices = schema["oneOf"] as? [[String: Any]] {
            let fitting = choices.map { self.faults(in: value, $0, at: path) }
            let count = fitting.filter(\.isEmpty).count
            return count == 1 ? [] : ["\(path): fits \(count) of \(choices.count) schemas"] + (fitting.min { $0.count < $1.count } ?? [])
        }
        var faults = scalarFaults(value, schema, at: path) + objectFaults(value, schema, at: path)
        if let items = schema["items"] as? [String: Any], let list = value as? [Any] {
            faults += list.enumerated().flatMap { self.faults(in: $1, items, at: "\(path)/\($0)") }
        }
        return faults
    }

    private func scalarFaults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
        var faults: [String] = []
        func demand(_ holds: Bool, _ what: String) { if !holds { faults.append("\(path): \(what)") } }
        let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
        if !types.isEmpty { demand(types.contains { Self.isOf($0, value) }, "is no \(types)") }
        if let words = schema["enum"] as? [String] { demand((value as? String).map(words.contains) ?? false, "is none of \(words)") }
        if let const = schema["const"] as? String { demand(value as? String == const, "is not \(const)") }
        if let const = schema["const"] as? Bool { demand(Self.isOf("boolean", value) && value as? Bool == const, "is not \(const)") }
        if let text = value as? String {
            demand(
                text.count <= schema["maxLength"] as? Int ?? .max && text.count >= schema["minLength"] as? Int ?? 0, "has a wrong length")
            if let pattern = schema["pattern"] as? String {
                demand(text.range(of: pattern, options: .regularExpression) != nil, "is not like \(pattern)")
            }
        }
        if Self.isOf("integer", value), let number = value as? Int {
            demand(number >= schema["minimum"] as? Int ?? .min && number <= schema["maximum"] as? Int ?? .max, "is out of range")
        }
        return faults
    }

    private func objectFaults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
        guard let object = value as? [String: Any], let properties = schema["properties"] as? [String: [String: Any]] else { return [] }
        var faults = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map { "\(path): \($0) is missing" }
        for (key, value) in object {
            if let own = properties[key] {
                faults += self.faults(in: value, own, at: "\(path)/\(key)")
            } else if schema["additionalProperties"] as? Bool == false {
                faults.append("\(path)/\(key) is not described")
            }
        }
        return faults
    }

    /// JSON's truths are numbers to Foundation.
    private static func isOf(_ type: String, _ value: Any) -> Bool {
        let isTruth = value is Bool && !(value is Int && "\(value)" != "true" && "\(value)" != "false")
        switch type {
        case "boolean": return isTruth
        case "integer": return value is Int && !isTruth
        case "number": return (value is Int || value is Double) && !isTruth
        case "string": return value is String
        case "array": return value is [Any]
        default: return value is [String: Any]
        }
    }
}
