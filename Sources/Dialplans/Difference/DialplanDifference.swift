/// What changes for a caller from one dialplan to another, in sentences.
public struct DialplanDifference: Hashable, Sendable {
    /// In the order of the dialplan: its head, its states, what came and went.
    public let sentences: [String]

    public init(from old: Dialplan, to new: Dialplan) {
        var sentences = HeadDifference(old, new).sentences
        let both = old.states.keys.filter { new.states[$0] != nil }.sorted()
        for name in both {
            guard let before = old.states[name], let after = new.states[name] else { continue }
            sentences += StateDifference(before, after).sentences
        }
        sentences += Self.list(Set(new.states.keys).subtracting(both).sorted(), one: "new state", several: "new states")
        sentences += Self.list(Set(old.states.keys).subtracting(both).sorted(), one: "state is gone", several: "states are gone")
        sentences += KeyDistance.sentences(from: old, to: new)
        self.sentences = sentences
    }

    private static func list(_ names: [StateName], one: String, several: String) -> [String] {
        names.isEmpty ? [] : ["\(names.count) \(names.count == 1 ? one : several): \(names.map { "*\($0)*" }.joined(separator: ", "))."]
    }
}
