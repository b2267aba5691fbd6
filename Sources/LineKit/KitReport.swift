public import Foundation

/// What came of the checks, in their row.
public struct KitReport: Hashable, Sendable, Codable {
    /// Which side was tested: `engine` or `gateway`.
    public let tested: String
    public let place: String
    public internal(set) var results: [Result] = []

    public struct Result: Hashable, Sendable, Codable {
        public let name: String
        public let rule: String
        public let outcome: Outcome
        /// What was wrong, or why it was not tried.
        public let text: String?
    }

    public enum Outcome: String, Hashable, Sendable, Codable {
        case passed, breached, skipped
    }

    /// The names of the rules that were broken.
    public var breaches: [String] { results.filter { $0.outcome == .breached }.map(\.name) }

    public var text: String {
        let lines = results.map { result in
            let name = result.outcome.rawValue.padding(toLength: 9, withPad: " ", startingAt: 0) + result.name
            return result.text.map { "\(name): \($0)" } ?? name
        }
        let counts = [Outcome.passed, .breached, .skipped].map { outcome in "\(results.count { $0.outcome == outcome }) \(outcome.rawValue)"
        }
        return (lines + [counts.joined(separator: ", ")]).joined(separator: "\n")
    }

    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    mutating func add(_ name: String, _ rule: String, _ body: () throws -> Void) {
        do {
            try body()
            add(name, rule, .passed, nil)
        } catch let skip as KitSkip {
            add(name, rule, .skipped, skip.reason)
        } catch {
            add(name, rule, .breached, "\(error)")
        }
    }

    /// What was skipped was a breach after all.
    mutating func breach(_ names: [String]) {
        results = results.map { result in
            guard names.contains(result.name), result.outcome == .skipped else { return result }
            return Result(name: result.name, rule: result.rule, outcome: .breached, text: result.text)
        }
    }

    mutating func add(_ name: String, _ rule: String, _ outcome: Outcome, _ text: String?) {
        results.append(Result(name: name, rule: rule, outcome: outcome, text: text))
    }
}
