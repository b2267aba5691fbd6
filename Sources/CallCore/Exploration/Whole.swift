import Dialplans

/// What only the whole walk shows: states that were never entered, moments without an end ahead, and rounds that go on by themselves.
struct Whole {
    private let walk: Walk

    init(_ walk: Walk) { self.walk = walk }

    func breaches(_ entered: Set<StateName>) -> [Breach] {
        let unreachable = walk.explorer.plan.states.keys.filter { !entered.contains($0) }.sorted()
        return unreachable.map { Breach(rule: .unreachable, state: $0, detail: "", way: []) } + endless() + noEnd()
    }

    /// The first moment of each state that satisfies.
    private func firsts(_ rule: Breach.Rule, _ isWrong: (Int) -> Bool) -> [Breach] {
        var seen: Set<StateName> = []
        return walk.moments.indices.compactMap { place in
            guard isWrong(place), let state = walk.moments[place].state, seen.insert(state).inserted else { return nil }
            return Breach(rule: rule, state: state, detail: "", way: walk.way(to: place))
        }
    }

    private func noEnd() -> [Breach] {
        var into = [[Int]](repeating: [], count: walk.moments.count)
        for edges in [walk.ways.acts, walk.ways.onward] {
            for (from, targets) in edges.enumerated() { for target in targets { into[target].append(from) } }
        }
        var open = walk.moments.indices.filter { walk.moments[$0].end == .byEngine }
        var ends = [Bool](repeating: false, count: walk.moments.count)
        for place in open { ends[place] = true }
        while let place = open.popLast() {
            for from in into[place] where !ends[from] {
                ends[from] = true
                open.append(from)
            }
        }
        // A call that was ended by force has no end ahead, nor needs one.
        return firsts(.noEnd) { !ends[$0] && walk.moments[$0].end == .open }
    }

    /// Takes away, again and again, what leads nowhere without an act; then what nothing leads to: what is left goes round.
    private func endless() -> [Breach] {
        var into = [[Int]](repeating: [], count: walk.moments.count)
        for (from, targets) in walk.ways.onward.enumerated() { for target in targets { into[target].append(from) } }
        var left = [Bool](repeating: true, count: walk.moments.count)
        trim(walk.ways.onward, into, &left)
        trim(into, walk.ways.onward, &left)
        return firsts(.endless) { left[$0] }
    }

    private func trim(_ out: [[Int]], _ into: [[Int]], _ left: inout [Bool]) {
        var degrees = out.map { targets in targets.reduce(0) { $0 + (left[$1] ? 1 : 0) } }
        var open = out.indices.filter { left[$0] && degrees[$0] == 0 }
        while let place = open.popLast() {
            left[place] = false
            for from in into[place] where left[from] {
                degrees[from] -= 1
                if degrees[from] == 0 { open.append(from) }
            }
        }
    }
}
