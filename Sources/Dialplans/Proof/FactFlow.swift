/// The facts at every state: the largest that all ways agree on.
///
/// Each state stands here twice, for calls that have not been in the target of the key `main` and for calls that have: the key works in the
/// latter only, so its ways carry what holds after such a visit and nothing else. The key `back` adds no ways, for it brings back a moment of
/// the call whole: the state, its variables, and whether `main` worked then.
struct FactFlow {
    private let graph: CallGraph
    private var before: [Facts?]
    /// Every way was followed until nothing changed. Else the dialplan is too tangled, and nothing is known of it.
    private(set) var isComplete = true

    /// A dialplan of ten thousand states follows its ways some hundred thousand times; one that was made to take for ever is stopped here.
    private static let mostSteps = 2_000_000

    init(graph: CallGraph, draft: Draft) {
        self.graph = graph
        before = [Facts?](repeating: nil, count: graph.count * 2)
        run()
    }

    /// What holds on every way to the state; `nil`: there is no way.
    func facts(at state: Int) -> Facts? {
        switch (before[state * 2], before[state * 2 + 1]) {
        case (let facts?, nil), (nil, let facts?): facts
        case (let early?, let late?): early.joined(with: late)
        case (nil, nil): nil
        }
    }

    /// The shortest way, from where it was lost or from the start, on which the state is reached and this does not hold.
    func way(to state: Int, unless holds: (Facts) -> Bool) -> [Int] {
        let into = graph.turned()
        var onward: [Int: Int] = [:]
        var open = [state * 2, state * 2 + 1].filter { before[$0].map { !holds($0) } ?? false }
        var seen = Set(open)
        var next = 0
        while next < open.count {
            let node = open[next]
            next += 1
            for edge in into[node / 2] {
                for origin in [edge.from * 2, edge.from * 2 + 1] where leads(edge, from: origin) == node && !seen.contains(origin) {
                    guard let facts = before[origin], !holds(facts.after(edge.way)) else { continue }
                    seen.insert(origin)
                    onward[origin] = node
                    if holds(facts) || origin == first { return path(from: origin, onward) }
                    open.append(origin)
                }
            }
        }
        return [state]
    }

    private var first: Int { graph.start * 2 + (graph.start == graph.main ? 1 : 0) }

    private func path(from origin: Int, _ onward: [Int: Int]) -> [Int] {
        var path = [origin / 2]
        var node = origin
        while let following = onward[node] {
            path.append(following / 2)
            node = following
        }
        return path
    }

    /// The node to which an edge leads from this one; `nil`: it cannot be gone here.
    private func leads(_ edge: CallGraph.Edge, from node: Int) -> Int? {
        let hasVisited = node % 2 == 1
        if edge.way == .main, !hasVisited { return nil }
        return edge.to * 2 + (hasVisited || edge.to == graph.main ? 1 : 0)
    }

    private mutating func run() {
        before[first] = Facts()
        var open = [first]
        var waits = Set(open)
        var next = 0
        var steps = 0
        while next < open.count {
            guard steps < Self.mostSteps else {
                isComplete = false
                return
            }
            let node = open[next]
            next += 1
            steps += graph.out[node / 2].count
            waits.remove(node)
            guard let facts = before[node] else { continue }
            for edge in graph.out[node / 2] {
                guard let target = leads(edge, from: node) else { continue }
                let after = facts.after(edge.way)
                let joined = before[target].map { $0.joined(with: after) } ?? after
                guard joined != before[target] else { continue }
                before[target] = joined
                if waits.insert(target).inserted { open.append(target) }
            }
            // The list of work done is dropped now and then, so that it does not grow with the rounds.
            if next > 100_000 {
                open.removeFirst(next)
                next = 0
            }
        }
    }
}
