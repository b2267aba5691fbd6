/// What changes in one state.
struct StateDifference {
    let sentences: [String]

    init(_ old: State, _ new: State) {
        guard old.kind != new.kind else {
            sentences = []
            return
        }
        let name = new.name
        guard old.kind.word == new.kind.word else {
            sentences = ["*\(name)* was a state of kind \(old.kind.word) and is now of kind \(new.kind.word)."] + Self.ways(old, new)
            return
        }
        let ways = Self.ways(old, new)
        var traits: [String] = []
        let (before, after) = (old.kind.traits, new.kind.traits)
        for trait in after.keys.sorted() where before[trait] != after[trait] {
            let was = before[trait].map { $0.isEmpty ? "nothing" : $0 } ?? "nothing"
            let value = after[trait] ?? ""
            traits.append("On *\(name)*, \(trait) is now \(value.isEmpty ? "nothing" : value), and was \(was).")
        }
        sentences = traits + ways
    }

    private static func ways(_ old: State, _ new: State) -> [String] {
        let before = Dictionary(old.ways.map { ($0.cause, $0.to) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.ways.map { ($0.cause, $0.to) }, uniquingKeysWith: { first, _ in first })
        var sentences: [String] = []
        for way in new.ways {
            guard let was = before[way.cause] else {
                sentences.append("On *\(new.name)*, \(words(way.cause)) leads to *\(way.to)*, which is new.")
                continue
            }
            if was != way.to { sentences.append("On *\(new.name)*, \(words(way.cause)) now leads to *\(way.to)*, and led to *\(was)*.") }
        }
        for way in old.ways where after[way.cause] == nil {
            sentences.append("On *\(new.name)*, \(words(way.cause)) no longer leads to *\(way.to)*.")
        }
        return sentences
    }

    private static func words(_ cause: StateWay.Cause) -> String {
        switch cause {
        case .then: "what follows"
        case .key(let key): "key \(key)"
        case .outcome(let outcome): "the outcome \(outcome)"
        case .picked: "a choice"
        case .empty: "an empty list"
        case .open: "an open desk"
        case .closed: "a closed desk"
        case .noInput: "silence"
        case .noMatch: "a wrong key"
        }
    }
}
