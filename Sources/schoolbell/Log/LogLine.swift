import Foundation
import Logging

/// One event of the log: when, how grave, what, and the facts to it.
///
/// It is one line whatever is in it, and no longer than a few kilobytes.
struct LogLine {
    /// More characters of one fact are left out.
    static let longest = 1_000

    var at: Date
    var level: Logger.Level
    var message: String
    /// In the order in which they are written; what stands twice is one fact.
    var facts: [(key: String, value: String)]

    func text(_ format: LogFormat) -> String {
        switch format {
        case .text: ([time, level.rawValue, Self.cut(message).escapedControls] + words).joined(separator: " ") + "\n"
        case .json: "{" + pairs.map { "\(Self.quoted($0)):\(Self.quoted($1))" }.joined(separator: ",") + "}\n"
        }
    }

    private var time: String { at.formatted(Self.style) }

    /// Values with blanks are quoted, so that a program can take the line apart.
    private var words: [String] {
        facts.map { key, value in
            let value = Self.cut(value)
            let isPlain = !value.isEmpty && value.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }
            return "\(key.escapedControls)=\(isPlain ? value.escapedControls : Self.quoted(value))"
        }
    }

    /// The three keys that every line has come first; a fact of the same name stands apart from them.
    private var pairs: [(String, String)] {
        let own = [("at", time), ("level", level.rawValue), ("event", Self.cut(message))]
        let names = Set(own.map(\.0))
        return own + facts.map { (names.contains($0.key) ? $0.key + "-" : $0.key, Self.cut($0.value)) }
    }

    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    private static func cut(_ text: String) -> String {
        text.unicodeScalars.count <= longest ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest))) + "…"
    }

    /// As JSON wants strings (RFC 8259).
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").escapedControls + "\""
    }
}

extension String {
    /// Control characters, and what some readers take for the end of a line, by their numbers.
    fileprivate var escapedControls: String {
        guard unicodeScalars.contains(where: Self.isControl) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            guard Self.isControl(scalar) else { return text.unicodeScalars.append(scalar) }
            let digits = String(scalar.value, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
    }
}
