import Foundation

/// A command of a document's ```` ```console ```` block, with what it must print.
struct ConsoleExample: Sendable {
    var line: Int
    var command: String
    var status: Int32 = 0
    /// Each is found in a line of the output; `…` stands for any text.
    var expected: [String] = []

    /// The examples of a text, in their order.
    static func all(in text: String) -> [ConsoleExample] {
        var examples: [ConsoleExample] = []
        var isConsole = false
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("```") {
                isConsole = line == "```console"
            } else if isConsole, line.hasPrefix("$ ") {
                examples.append(ConsoleExample(line: index + 1, typed: line.dropFirst(2)))
            } else if isConsole, !examples.isEmpty {
                examples[examples.count - 1].expected.append(String(line))
            }
        }
        return examples
    }

    private init(line: Int, typed: Substring) {
        self.line = line
        let parts = typed.components(separatedBy: " # status ")
        command = parts[0]
        if parts.count == 2, let status = Int32(parts[1]) { self.status = status }
    }

    /// The expected lines that are in none of the output's, for a message.
    func missing(in output: String) -> [String] {
        let lines = output.split(separator: "\n").map(Self.words)
        return expected.filter { wanted in !lines.contains { Self.matches($0, wanted: Self.words(wanted)) } }
    }

    /// Columns move with what is in them: blanks in a row are one.
    private static func words(_ line: some StringProtocol) -> String { line.split(separator: " ").joined(separator: " ") }

    private static func matches(_ line: String, wanted: String) -> Bool {
        let pieces = wanted.components(separatedBy: "…")
        guard let first = pieces.first, let last = pieces.last, line.hasPrefix(first) else { return false }
        guard pieces.count > 1 else { return line == wanted }
        var rest = line.dropFirst(first.count)
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let found = rest.range(of: piece) else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.hasSuffix(last)
    }
}
