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
        return walk.places.all.indices.compactMap { place in
            guard isWrong(place), let state = walk.view(of: place).state, seen.insert(state).inserted else { return nil }
            return Breach(rule: rule, state: state, detail: "", way: walk.way(to: place))
        }
    }

    private func noEnd() -> [Breach] {
        let into = [walk.ways.acts.reversed, walk.ways.onward.reversed]
        var open = walk.places.all.indices.filter { walk.view(of: $0).end == .byEngine }
        var ends = [Bool](repeating: false, count: walk.places.all.count)
        for place in open { ends[place] = true }
        while let place = open.popLast() {
            for arrows in into {
                for from in arrows[place] where !ends[Int(from)] {
                    ends[Int(from)] = true
                    open.append(Int(from))
                }
            }
        }
        // A call that was ended by force has no end ahead, nor needs one.
        return firsts(.noEnd) { !ends[$0] && walk.view(of: $0).end == .open }
    }

    /// Takes away, again and again, what leads nowhere without an act; then what nothing leads to: what is left goes round.
    private func endless() -> [Breach] {
        let (out, into) = (walk.ways.onward, walk.ways.onward.reversed)
        var left = [Bool](repeating: true, count: out.count)
        trim(out, into, &left)
        trim(into, out, &left)
        return firsts(.endless) { left[$0] }
    }

    private func trim(_ out: Ways.Arrows, _ into: Ways.Arrows, _ left: inout [Bool]) {
        var degrees = left.indices.map { place in out[place].count { left[Int($0)] } }
        var open = left.indices.filter { left[$0] && degrees[$0] == 0 }
        while let place = open.popLast() {
            left[place] = false
            for from in into[place] where left[Int(from)] {
                degrees[Int(from)] -= 1
                if degrees[Int(from)] == 0 { open.append(Int(from)) }
            }
        }
    }
}
