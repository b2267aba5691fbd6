import Foundation

/// An `extensions.conf` as Asterisk's `pbx_config` reads it; of its language as much as those have that we ship.
struct AsteriskDialplan {
    struct Step: Hashable {
        var line: Int
        var label: String?
        var application: String
        var argument: String
    }

    struct Fault: Error, CustomStringConvertible {
        var line: Int
        var message: String
        var description: String { "line \(line): \(message)" }
    }

    private(set) var sections: [String] = []
    /// Of each extension, in their row.
    private(set) var extensions: [String: [Step]] = [:]
    private var current: String?

    /// - Throws: `Fault`, at the first line that Asterisk would not take, or take for something else.
    init(_ text: String) throws {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            // What begins with a semicolon is a remark; none of ours stands in a value.
            let meant = line.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces)
            if !meant.isEmpty { try take(meant, at: index + 1) }
        }
        for (name, steps) in extensions {
            let labels = steps.compactMap(\.label)
            guard Set(labels).count == labels.count else { throw Fault(line: steps[0].line, message: "a label of \(name) stands twice") }
        }
    }

    private mutating func take(_ line: String, at number: Int) throws {
        if let section = line.wholeMatch(of: /\[([a-z]+)\]/) {
            sections.append(String(section.1))
            current = nil
        } else if let match = line.wholeMatch(of: /exten => ([^,]+),1,(\w+)\((.*)\)/) {
            current = String(match.1)
            guard !sections.isEmpty, extensions[String(match.1)] == nil else {
                throw Fault(line: number, message: "\(match.1) stands in no section, or twice")
            }
            try add(Step(line: number, label: nil, application: String(match.2), argument: String(match.3)))
        } else if let match = line.wholeMatch(of: /same => n(?:\((\w+)\))?,(\w+)\((.*)\)/) {
            try add(Step(line: number, label: match.1.map { String($0) }, application: String(match.2), argument: String(match.3)))
        } else {
            throw Fault(line: number, message: "is neither a section nor a step: \(line)")
        }
    }

    private mutating func add(_ step: Step) throws {
        guard let current else { throw Fault(line: step.line, message: "belongs to no extension") }
        guard Self.isBalanced(step.argument) else {
            throw Fault(line: step.line, message: "brackets or quotes are not closed: \(step.argument)")
        }
        extensions[current, default: []].append(step)
    }

    private static func isBalanced(_ text: String) -> Bool {
        var open: [Character] = []
        for letter in text {
            switch letter {
            case "(": open.append(")")
            case "[": open.append("]")
            case "{": open.append("}")
            case ")", "]", "}": if open.popLast() != letter { return false }
            default: break
            }
        }
        return open.isEmpty && text.count { $0 == "\"" }.isMultiple(of: 2)
    }
}
