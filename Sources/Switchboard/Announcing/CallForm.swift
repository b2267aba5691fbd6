import Foundation

/// What a form says, by name (`application/x-www-form-urlencoded`). A plus is a plus: telephone numbers have them, and nothing here has blanks.
struct CallForm {
    private let values: [String: String]

    /// `nil`: it is no form, or one that says something twice.
    init?(_ body: [UInt8]) {
        guard let text = String(validating: body, as: UTF8.self) else { return nil }
        var values: [String: String] = [:]
        for pair in text.split(separator: "&") {
            guard let equals = pair.firstIndex(of: "="), let value = pair[pair.index(after: equals)...].removingPercentEncoding,
                value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }), values.updateValue(value, forKey: String(pair[..<equals])) == nil
            else { return nil }
        }
        self.values = values
    }

    subscript(name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }
}
