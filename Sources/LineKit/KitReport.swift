public import Foundation

/// What came of the checks, in their row.
public struct KitReport: Hashable, Sendable, Codable {
    /// Which side was tested: `engine` or `gateway`.
    public let tested: String
    public let place: String
    public internal(set) var results: [Result] = []
    /// Why the other side could no longer be met: what was left was skipped. `nil`: it was there to the end.
    public internal(set) var lost: String?

    public struct Result: Hashable, Sendable, Codable {
        public let name: String
        public let rule: String
        public let outcome: Outcome
        /// What was wrong, or why it was not tried.
        public let text: String?

        /// As it stands in a report in text.
        public var line: String {
            let start = outcome.rawValue.padding(toLength: 9, withPad: " ", startingAt: 0) + name
            return text.map { "\(start): \($0)" } ?? start
        }
    }

    public enum Outcome: String, Hashable, Sendable, Codable {
        case passed, breached, skipped
    }

    /// The names of the rules that were broken.
    public var breaches: [String] { results.filter { $0.outcome == .breached }.map(\.name) }

    public var text: String { (results.map(\.line) + [sums]).joined(separator: "\n") }

    /// How many checks ended in which way.
    public var sums: String {
        [Outcome.passed, .breached, .skipped].map { outcome in "\(results.count { $0.outcome == outcome }) \(outcome.rawValue)" }
            .joined(separator: ", ")
    }

    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    mutating func add(_ name: String, _ rule: String, _ body: () throws -> Void) {
        guard lost == nil else { return add(name, rule, .skipped, "not tried, for the other side is no longer met") }
        do {
            try body()
            add(name, rule, .passed, nil)
        } catch let skip as KitSkip {
            add(name, rule, .skipped, skip.reason)
        } catch let unreachable as KitUnreachable {
            lost = unreachable.description
            add(name, rule, .skipped, unreachable.description)
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
        results.append(Result(name: name, rule: rule, outcome: outcome, text: text.map(Self.plain)))
    }

    /// What the other side said reaches a terminal by a report: what steers one, or is not seen, is spelt out, as `\u{1B}`.
    static func plain(_ text: String) -> String {
        var plain = ""
        for scalar in text.unicodeScalars {
            let isSeen = !unseen.contains(scalar.properties.generalCategory) && scalar != "\\"
            plain += isSeen ? String(scalar) : scalar.escaped(asASCII: true)
        }
        return plain
    }

    private static let unseen: Set<Unicode.GeneralCategory> = [
        .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
    ]
}
