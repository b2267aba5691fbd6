/// The longest of the shortest ways: from the ring to the state that takes the most steps to reach when nothing goes wrong.
struct LongestWay {
    /// All states, the nearest to the start first.
    let reached: [StateName]
    /// From the start to the farthest.
    let states: [StateName]
    /// From where each is reached.
    let before: [StateName: StateName]
    private let steps: Set<Traffic.Passage>

    init(in plan: Dialplan) {
        var before: [StateName: StateName] = [:]
        var reached = [plan.start]
        var seen: Set<StateName> = [plan.start]
        func walk(errors: Bool, from first: Int) {
            var next = first
            while next < reached.count {
                let name = reached[next]
                next += 1
                for way in plan.states[name]?.ways ?? [] where (errors || !way.isError) && seen.insert(way.to).inserted {
                    before[way.to] = name
                    reached.append(way.to)
                }
            }
        }
        walk(errors: false, from: 0)
        let farthest = reached.last ?? plan.start
        // What only mistakes, failures and limits lead to.
        walk(errors: true, from: 0)
        for name in plan.states.keys.sorted() where seen.insert(name).inserted {
            let from = reached.count
            reached.append(name)
            walk(errors: true, from: from)
        }
        self.reached = reached
        self.before = before
        var states = [farthest]
        while let last = states.last, let earlier = before[last] { states.append(earlier) }
        self.states = states.reversed()
        steps = Set(zip(self.states, self.states.dropFirst()).map { Traffic.Passage(from: $0, to: $1) })
    }

    func contains(_ from: StateName, _ to: StateName) -> Bool { steps.contains(Traffic.Passage(from: from, to: to)) }
}
