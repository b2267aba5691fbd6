/// What a picture of a dialplan shows, in whatever notation.
///
/// So that a large one can be read, a state to which many lead (a main menu, a goodbye) has no arrows but those of the longest way, and no
/// arrow leads from one of the ``Chapters`` to another: the name stands in the state that leads there.
public struct Drawing: Hashable, Sendable {
    /// One state, with what leads from it to the states of many.
    struct Node: Hashable, Sendable {
        var state: State
        var links: [Link]
        var entered: Int
        var dropShare: Double
        var isOnLongestWay: Bool
    }

    /// All ways from one state to another that are alike.
    struct Link: Hashable, Sendable {
        var from: StateName
        var to: StateName
        var labels: [String]
        var isError: Bool
        var isOnLongestWay: Bool
        var passed: Int
    }

    let name: String
    let start: StateName
    /// In the order of the distance from the start.
    let nodes: [Node]
    let arrows: [Link]
    /// What the keys of the whole dialplan do.
    let everywhere: [String]
    /// Errors of many states, which are drawn in none of them.
    let usual: [Link]
    let calls: Int

    /// From so many states on, a state is one of many.
    private static let many = 6

    public init(_ plan: Dialplan, traffic: Traffic = Traffic()) {
        name = plan.id.name
        start = plan.start
        calls = traffic.calls
        let longest = LongestWay(in: plan)
        let order = longest.reached
        let links = Dictionary(uniqueKeysWithValues: order.map { ($0, Self.links(from: $0, plan, longest, traffic)) })
        let incoming = Dictionary(grouping: links.values.joined(), by: \.to).mapValues(\.count)
        let chapters = Chapters(plan, longest)
        let isNamed = { (link: Link) in
            incoming[link.to, default: 0] >= Self.many && !link.isOnLongestWay || chapters.areApart(link.from, link.to)
        }
        let usual = Self.usual(among: order.flatMap { (links[$0] ?? []).filter(isNamed) })
        nodes = order.compactMap { name in
            plan.states[name].map { state in
                Node(
                    state: state,
                    links: (links[name] ?? []).filter { link in isNamed(link) && !usual.contains { $0.isLike(link) } },
                    entered: traffic.entered[name] ?? 0, dropShare: traffic.dropShare(of: name),
                    isOnLongestWay: longest.states.contains(name))
            }
        }
        arrows = order.flatMap { (links[$0] ?? []).filter { !isNamed($0) } }
        everywhere = Self.everywhere(plan)
        self.usual = usual
    }

    /// Of each kind of error the most common target, if many states have it.
    private static func usual(among links: [Link]) -> [Link] {
        let byLabel = Dictionary(grouping: links.filter(\.isError), by: \.label)
        return byLabel.sorted { $0.key < $1.key }.compactMap { _, links in
            let alike = Dictionary(grouping: links, by: \.to).max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
            return alike.flatMap { $0.value.count >= many ? $0.value.first : nil }
        }
    }

    private static func links(from name: StateName, _ plan: Dialplan, _ longest: LongestWay, _ traffic: Traffic) -> [Link] {
        var links: [Link] = []
        for way in plan.states[name]?.ways ?? [] {
            if let index = links.firstIndex(where: { $0.to == way.to && $0.isError == way.isError }) {
                links[index].labels.append("\(way.cause)")
            } else {
                links.append(
                    Link(
                        from: name, to: way.to, labels: ["\(way.cause)"], isError: way.isError,
                        isOnLongestWay: !way.isError && longest.contains(name, way.to),
                        passed: traffic.passed[Traffic.Passage(from: name, to: way.to)] ?? 0))
            }
        }
        return links
    }

    private static func everywhere(_ plan: Dialplan) -> [String] {
        plan.keys.sorted { $0.key.rawValue < $1.key.rawValue }.map { key, action in
            let target =
                switch action {
                case .main: plan.mainTarget
                case .operator: plan.operatorTarget
                case .repeat, .back: StateName?.none
                }
            return "\(key) \(action.rawValue)" + (target.map { ": \($0)" } ?? "")
        }
    }
}

extension Drawing.Link {
    /// Without the word that says nothing.
    var label: String { labels == ["then"] ? "" : labels.joined(separator: " ") }

    /// As it stands where it has no arrow.
    var text: String {
        (label.isEmpty ? "" : label + " ") + (isError ? "┄▸ " : "▸ ") + to.rawValue + (passed > 0 ? " (\(passed))" : "")
    }

    func isLike(_ other: Self) -> Bool { label == other.label && to == other.to && isError == other.isError }
}
