import ArgumentParser
import Dialplans
import Foundation

/// How faults are printed: for a person, an editor, or GitHub's checks.
enum FaultFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, github

    func text(of faults: [Fault]) throws -> String {
        switch self {
        case .text: return faults.map(\.description).joined(separator: "\n\n")
        case .github: return faults.map(Self.command).joined(separator: "\n")
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(faults.map(Entry.init)), as: UTF8.self)
        }
    }

    /// What an editor needs to mark the place. Lines and columns count from 1, columns in Unicode scalars.
    private struct Entry: Encodable {
        let file, rule, message, hint: String
        let line, column: Int

        init(_ fault: Fault) {
            (file, line, column) = (fault.place.file, fault.place.line, fault.place.column)
            (rule, message, hint) = (fault.rule.rawValue, fault.message, fault.hint)
        }
    }

    /// A workflow command: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    private static func command(_ fault: Fault) -> String {
        let place =
            "file=\(property(fault.place.file)),line=\(fault.place.line),col=\(fault.place.column),title=\(property(fault.rule.rawValue))"
        return "::error \(place)::\(data(fault.hint.isEmpty ? fault.message : fault.message + "\nhint: " + fault.hint))"
    }

    private static func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
