/// A picture for Graphviz (https://graphviz.org/doc/info/lang.html).
///
/// Kinds are told apart by shape, errors are dashed, the longest way is blue. The more calls, the thicker; the more callers hung up in a
/// state, the redder.
public struct DotText {
    private let drawing: Drawing

    public init(_ drawing: Drawing) { self.drawing = drawing }

    public var text: String {
        var lines = ["digraph \(quoted(drawing.name)) {"] + head
        lines += drawing.nodes.map(node)
        lines += drawing.arrows.map(arrow)
        return (lines + ["}", ""]).joined(separator: "\n")
    }

    private var head: [String] {
        [
            "  graph [rankdir=TB, ranksep=0.15, nodesep=0.06, pack=1, packmode=\"node\", fontname=\"sans-serif\", fontsize=13, labelloc=b, "
                + "label=\(quoted(legend))]",
            "  node [fontname=\"sans-serif\", fontsize=13, style=filled, fillcolor=white, margin=\"0.04,0.02\", height=0.2]",
            "  edge [fontname=\"sans-serif\", fontsize=13, arrowsize=0.6]",
        ]
    }

    private var legend: String {
        var lines = [
            drawing.name,
            "box: says · hexagon: menu · parallelogram: asks for digits · trapezium: choice · note: reads a list · component: asks a service",
            "diamond: opening hours · tab: language · cds: records · house: hands over · octagon: end",
            "dashed: something went wrong · blue: the longest way · ▸ name: leads to a state drawn elsewhere",
        ]
        if !drawing.usual.isEmpty {
            lines.insert("where nothing else is drawn: " + drawing.usual.map(\.text).joined(separator: " · "), at: 1)
        }
        if !drawing.everywhere.isEmpty { lines.insert("in every state: " + drawing.everywhere.joined(separator: " · "), at: 1) }
        if drawing.calls > 0 { lines.append("\(drawing.calls) calls: the thicker, the more came by; the redder, the more hung up there") }
        return lines.joined(separator: "\n")
    }

    private func node(_ node: Drawing.Node) -> String {
        var attributes = ["shape=\(shape(of: node.state.kind))", "label=\(label(of: node))"]
        if node.state.name == drawing.start { attributes.append("peripheries=2") }
        if node.isOnLongestWay { attributes.append("color=\"#1f5fbf\"") }
        if node.entered > 0 { attributes.append("penwidth=\(width(of: node.entered))") }
        if node.dropShare > 0 { attributes.append("fillcolor=\"\(heat(of: node.dropShare))\"") }
        return "  \(quoted(node.state.name.rawValue)) [\(attributes.joined(separator: ", "))]"
    }

    private func label(of node: Drawing.Node) -> String {
        var lines = [node.state.name.rawValue]
        if node.entered > 0 { lines[0] += " (\(node.entered))" }
        lines += node.links.map(\.text)
        return quoted(lines.joined(separator: "\n"))
    }

    private func arrow(_ link: Drawing.Link) -> String {
        var attributes: [String] = []
        if !link.label.isEmpty { attributes.append("label=\(quoted(link.label))") }
        if link.isError { attributes.append("style=dashed") }
        if link.isOnLongestWay { attributes.append("color=\"#1f5fbf\"") }
        if link.passed > 0 {
            attributes.append("penwidth=\(width(of: link.passed))")
        } else if link.isOnLongestWay {
            attributes.append("penwidth=2")
        }
        let tail = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
        return "  \(quoted(link.from.rawValue)) -> \(quoted(link.to.rawValue))\(tail)"
    }

    private func shape(of kind: StateKind) -> String {
        switch kind {
        case .say: "box"
        case .menu: "hexagon"
        case .ask: "parallelogram"
        case .choose: "trapezium"
        case .read: "note"
        case .perform: "component"
        case .hours: "diamond"
        case .language: "tab"
        case .record: "cds"
        case .transfer: "house"
        case .end: "octagon"
        }
    }

    /// One point for a single call, one more for each doubling.
    private func width(of count: Int) -> Int { count.bitWidth - count.leadingZeroBitCount }

    /// From white to red.
    private func heat(of share: Double) -> String {
        let rest = String(Int(255 - 175 * min(1, share)), radix: 16)
        return "#ff\(rest)\(rest)"
    }

    /// A line break inside becomes Graphviz's own.
    private func quoted(_ text: String) -> String {
        let escaped = text.map { letter in
            switch letter {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            default: String(letter)
            }
        }
        return "\"" + escaped.joined() + "\""
    }
}
