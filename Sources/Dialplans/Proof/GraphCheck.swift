/// Every state can be reached, an end can be reached from every state, and no call goes round without an act of the caller.
struct GraphCheck {
    let graph: CallGraph
    let draft: Draft
    /// All ways are known.
    let isWhole: Bool
    let log: FaultLog

    func run() {
        let ends = draft.states.indices.filter { draft.states[$0].kind?.isEnd ?? false }
        let ending = isWhole ? closure(from: ends, along: turned) { $0.way != .limit } : draft.states.map { _ in true }
        if isWhole {
            reportUnreachable()
            for (index, state) in draft.states.enumerated() where !ending[index] {
                log.add(
                    .noEnd, at: state.place, "no way leads from state \(state.name) to an end",
                    hint: "let some way lead to a state of kind end")
            }
        }
        reportRounds(among: ending)
    }

    private func reportUnreachable() {
        let reached = closure(from: [graph.start], along: graph.out) { $0.way != .main }
        for (index, state) in draft.states.enumerated() where !reached[index] {
            log.add(
                .unreachable, at: state.place, "no way leads to state \(state.name)",
                hint: "name it where a way should lead to it, or take it out")
        }
    }

    private var turned: [[CallGraph.Edge]] {
        graph.turned().map { $0.map { CallGraph.Edge(from: $0.to, to: $0.from, way: $0.way) } }
    }

    /// Which states can be come to.
    private func closure(from first: [Int], along edges: [[CallGraph.Edge]], _ isWay: (CallGraph.Edge) -> Bool) -> [Bool] {
        var reached = [Bool](repeating: false, count: graph.count)
        var open = first
        for index in first { reached[index] = true }
        while let index = open.popLast() {
            for edge in edges[index] where isWay(edge) && !reached[edge.to] {
                reached[edge.to] = true
                open.append(edge.to)
            }
        }
        return reached
    }

    private func reportRounds(among states: [Bool]) {
        let next = graph.out.enumerated().map { index, edges in
            edges.filter { states[index] && states[$0.to] && !$0.way.isAct && $0.way != .limit }.map(\.to)
        }
        for round in Rounds(next).all() {
            guard let first = round.min(by: { draft.states[$0].place < draft.states[$1].place }) else { continue }
            let turn = round.firstIndex(of: first) ?? 0
            let names = (round[turn...] + round[..<turn] + [first]).map { draft.states[$0].name.rawValue }
            log.add(
                .endless, at: draft.states[first].place, "a call can go round for ever while the caller does nothing: \(path(names))",
                hint: "lead one of these ways to a menu or an end")
        }
    }

    private func path(_ names: [String]) -> String {
        (names.count <= 8 ? names : names.prefix(4) + ["…"] + names.suffix(3)).joined(separator: " → ")
    }
}
