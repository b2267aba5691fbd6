import Foundation
import Support
import Switchboard

@testable import Gateways

/// What lies in `gateways/`: the guides, and what they tell the switches and the engine.
enum GatewayGuide {
    static let all = [
        "gateways/README.md", "gateways/asterisk/README.md", "gateways/audiosocket/README.md", "gateways/freeswitch/README.md",
    ]

    static func text(_ path: String) throws -> String {
        try String(contentsOf: Program.root.appendingPathComponent(path), encoding: .utf8)
    }

    static func dialplan(_ path: String, changed: (String) -> String = { $0 }) throws -> AsteriskDialplan {
        try AsteriskDialplan(changed(text(path)))
    }

    /// The settings that a guide shows, whole blocks and those in a line.
    static func settings(_ guide: String) throws -> [String] {
        let text = try text(guide)
        let blocks = text.matches(of: /```yaml\n(?:(?!```)(?:.|\n))*```/).map { match in
            String(match.0).split(separator: "\n").dropFirst().dropLast().joined(separator: "\n")
        }
        return blocks + text.matches(of: /`(switches: \[.*?\])`/).map { String($0.1) }
    }

    /// Where a switch of this kind connects to the engine, by the guide's first setting that has one.
    static func address(_ kind: SwitchKind, in guide: String) throws -> String? {
        try settings(guide).lazy.compactMap { try? Configuration(text: $0, file: guide) }
            .flatMap(\.switches).first { $0.speaks == kind }?.address.description
    }

    /// What a switch's dialplan may say of a call, as the engine reads it: whoever reads a call asks for each by its name.
    static var arguments: Set<String> {
        let asked = Asked()
        _ = AnnouncedCall { name in
            asked.names.insert(name)
            return nil
        }
        return asked.names.union(["token"])
    }

    private final class Asked {
        var names: Set<String> = []
    }

    /// The first words of a table's rows.
    static func rows(_ guide: String, under heading: String) throws -> Set<String> {
        let part = try text(guide).components(separatedBy: heading).dropFirst().first?.components(separatedBy: "\n## ").first ?? ""
        let cells = part.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap { $0.split(separator: "|").first }
        return Set(cells.flatMap { $0.matches(of: /`([a-z]+)=?1?`/).map { String($0.1) } })
    }
}
