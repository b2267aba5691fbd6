import CallCore
import Dialplans

/// A story: one call as text, with what must be there before it rings.
public struct StoryFile: Hashable, Sendable {
    public var name: String
    /// Which data the services answer from; `demo` is the demo school.
    public var data: String
    /// The wall clock, ISO 8601 with offset.
    public var now: String
    /// What a gateway must be able to do, beyond what every one can.
    public var needs: Set<StoryNeed> = []
    public var lines: [NumberedLine]

    public struct NumberedLine: Hashable, Sendable {
        public var number: Int
        public var line: StoryLine
    }

    /// The number that a ring calls which names none.
    static let calledNumber = "+359882818905"

    /// Reads a story; at most 10,000 lines.
    public init(name: String, text: String) throws(StoryFault) {
        self.name = name
        data = "demo"
        now = "2026-11-20T18:05:00+02:00"
        lines = []
        let texts = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard texts.count <= 10_000 else { throw StoryFault(file: name, line: 10_000, message: "a story has at most 10,000 lines") }
        for (index, text) in texts.enumerated() { try read(Self.trimmed(text), at: index + 1) }
        guard case .world(.ring)? = lines.first?.line else {
            throw StoryFault(file: name, line: lines.first?.number ?? 1, message: "a story begins with “> ring from NUMBER”")
        }
    }

    private mutating func read(_ text: Substring, at number: Int) throws(StoryFault) {
        let fail = { [name] in StoryFault(file: name, line: number, message: $0) }
        guard let first = text.first, first != "#" else { return }
        if first == ">" {
            var parser = StoryParser(Self.withoutComment(text.dropFirst()), fail: fail)
            lines += try parser.world().map { NumberedLine(number: number, line: .world($0)) }
        } else if first == "<" {
            var parser = StoryParser(Self.withoutComment(text.dropFirst()), fail: fail)
            lines.append(NumberedLine(number: number, line: .line(try parser.line())))
        } else if text.hasPrefix("data:") {
            data = String(Self.trimmed(text.dropFirst(5)))
        } else if text.hasPrefix("now:") {
            now = String(Self.trimmed(text.dropFirst(4)))
        } else if text.hasPrefix("needs:") {
            needs = try Self.needs(text.dropFirst(6), fail)
        } else {
            throw fail("a line begins with “>”, “<”, “#”, “data:”, “now:” or “needs:”")
        }
    }

    private static func needs(_ text: Substring, _ fail: (String) -> StoryFault) throws(StoryFault) -> Set<StoryNeed> {
        var needs: Set<StoryNeed> = []
        for word in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
            guard let need = StoryNeed(rawValue: String(word)) else {
                let known = StoryNeed.allCases.map(\.rawValue).joined(separator: ", ")
                throw fail("unknown need “\(word)”: one of \(known)")
            }
            needs.insert(need)
        }
        return needs
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    /// A comment begins with ` # ` (two spaces before it or more); a `#` that is a key has one space before it.
    private static func withoutComment(_ text: Substring) -> Substring {
        guard let comment = text.firstRange(of: "  #") else { return text }
        return text[..<comment.lowerBound]
    }
}
