/// How many acts of the caller it takes to come to a state, when nothing goes wrong.
struct KeyDistance {
    /// By state; what cannot be reached so is left out.
    let keys: [StateName: Int]

    init(in plan: Dialplan) {
        var keys: [StateName: Int] = [plan.start: 0]
        var near = [plan.start]
        var acts = 0
        // Round by round: first all that follows by itself, then what one more act reaches.
        while !near.isEmpty {
            var next = 0
            while next < near.count {
                for way in plan.states[near[next]]?.ways ?? []
                where !way.isError && !way.isAct(of: plan.states[near[next]]) && keys[way.to] == nil {
                    keys[way.to] = acts
                    near.append(way.to)
                }
                next += 1
            }
            acts += 1
            var far: [StateName] = []
            for name in near {
                for way in plan.states[name]?.ways ?? [] where !way.isError && way.isAct(of: plan.states[name]) && keys[way.to] == nil {
                    keys[way.to] = acts
                    far.append(way.to)
                }
            }
            near = far
        }
        self.keys = keys
    }

    /// Only states that some key leads to: the others follow from them.
    static func sentences(from old: Dialplan, to new: Dialplan) -> [String] {
        let (before, after) = (KeyDistance(in: old).keys, KeyDistance(in: new).keys)
        let chosen = Set(new.states.values.flatMap(\.ways).filter(\.isKey).map(\.to))
        return chosen.sorted().compactMap { name in
            guard let was = before[name], let now = after[name], was != now else { return nil }
            let count = abs(now - was)
            return "*\(name)* is \(count) \(count == 1 ? "act" : "acts") of the caller \(now > was ? "farther" : "nearer")."
        }
    }
}

extension StateWay {
    /// Does the caller do something for it?
    fileprivate func isAct(of state: State?) -> Bool {
        switch cause {
        case .key, .picked: true
        case .then: if case .ask = state?.kind { true } else { false }
        case .outcome, .empty, .open, .closed, .noInput, .noMatch: false
        }
    }
}
