/// A picture in Mermaid's notation (https://mermaid.js.org/syntax/flowchart.html), which many readers of Markdown show.
public struct MermaidText {
    private let drawing: Drawing
    /// Some names, such as `end`, are words of Mermaid's own.
    private let ids: [StateName: String]

    public init(_ drawing: Drawing) {
        self.drawing = drawing
        ids = Dictionary(uniqueKeysWithValues: drawing.nodes.enumerated().map { ($1.state.name, "s\($0)") })
    }

    public var text: String {
        var lines = ["flowchart LR"] + drawing.nodes.map { "  " + node($0) }
        lines += drawing.arrows.map { "  " + arrow($0) }
        let longest = drawing.arrows.indices.filter { drawing.arrows[$0].isOnLongestWay }.map(String.init)
        if !longest.isEmpty { lines.append("  linkStyle \(longest.joined(separator: ",")) stroke:#1f5fbf,stroke-width:3px") }
        for node in drawing.nodes where node.dropShare > 0 {
            lines.append("  style \(id(node.state.name)) fill:\(heat(of: node.dropShare))")
        }
        return (lines + [""]).joined(separator: "\n")
    }

    private func id(_ name: StateName) -> String { ids[name] ?? "s" }

    private func node(_ node: Drawing.Node) -> String {
        var lines = [node.state.name.rawValue + (node.entered > 0 ? " (\(node.entered))" : "")]
        lines += node.links.map { escaped($0.text) }
        let (left, right) = brackets(of: node.state.kind)
        return "\(id(node.state.name))\(left)\"\(lines.joined(separator: "<br/>"))\"\(right)"
    }

    private func arrow(_ link: Drawing.Link) -> String {
        let label = link.label.isEmpty ? "" : "|\"\(escaped(link.label))\"|"
        return "\(id(link.from)) \(link.isError ? "-.->" : "-->")\(label) \(id(link.to))"
    }

    private func brackets(of kind: StateKind) -> (String, String) {
        switch kind {
        case .say: ("[", "]")
        case .menu: ("{{", "}}")
        case .ask: ("[/", "/]")
        case .choose: ("[/", "\\]")
        case .read: ("[(", ")]")
        case .perform: ("[[", "]]")
        case .hours: ("{", "}")
        case .language: (">", "]")
        case .record: ("([", "])")
        case .transfer: ("((", "))")
        case .end: ("(((", ")))")
        }
    }

    /// Mermaid reads `#` as the beginning of a code.
    private func escaped(_ text: String) -> String { text.replacing("#", with: "#35;").replacing("*", with: "#42;") }

    private func heat(of share: Double) -> String {
        let rest = String(Int(255 - 175 * min(1, share)), radix: 16)
        return "#ff\(rest)\(rest)"
    }
}
