/// One thing that is wrong with a dialplan.
public struct Fault: Hashable, Sendable {
    public var rule: FaultRule
    /// Columns count Unicode scalars, from 1.
    public var place: SourcePlace
    /// The line, or as much of a very long one as stands around the place.
    public var line: String
    public var message: String
    /// What to do about it; may be empty.
    public var hint: String
    /// How many scalars of `line` stand before the place.
    var offset: Int

    init(_ rule: FaultRule, at place: SourcePlace, line: String, offset: Int, message: String, hint: String) {
        self.rule = rule
        self.place = place
        self.line = line
        self.offset = offset
        self.message = message
        self.hint = hint
    }
}

extension Fault: CustomStringConvertible {
    /// `FILE:LINE:COLUMN: error: message [rule]`, the line, a caret under the place, and the hint.
    public var description: String {
        var text = "\(place.file):\(place.line):\(place.column): error: \(message) [\(rule.rawValue)]\n\(line)\n\(margin)^"
        if !hint.isEmpty { text += "\nhint: \(hint)" }
        return text
    }

    /// As wide as what stands before the place: a letter with its combining marks takes one column of a screen.
    private var margin: String {
        let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(offset)))
        return String(before.map { $0 == "\t" ? "\t" : " " })
    }
}

extension Fault: Comparable {
    /// By file, line and column.
    public static func < (left: Fault, right: Fault) -> Bool {
        (left.place, left.rule.rawValue, left.message) < (right.place, right.rule.rawValue, right.message)
    }
}

extension SourcePlace: Comparable {
    /// By file, line and column.
    public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}

/// Why a dialplan was not loaded: all that is wrong with it, sorted by place, never empty.
public struct DialplanFaults: Error, Hashable, Sendable, CustomStringConvertible {
    public var faults: [Fault]

    public var description: String { faults.map(\.description).joined(separator: "\n\n") }
}
