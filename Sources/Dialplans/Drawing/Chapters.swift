/// Cuts a large dialplan into parts that can be drawn side by side: what a key of a menu leads to is a part of its own, if it is large enough.
///
/// In one piece the picture of a long dialplan is a ribbon that no screen can show.
struct Chapters {
    private let firsts: [StateName: StateName]

    /// A dialplan of fewer states is drawn in one piece.
    private static let large = 40
    private static let leastStates = 4

    init(_ plan: Dialplan, _ longest: LongestWay) {
        guard plan.states.count >= Self.large else {
            firsts = [:]
            return
        }
        var sizes: [StateName: Int] = [:]
        for name in longest.reached.reversed() {
            sizes[name, default: 0] += 1
            if let before = longest.before[name] { sizes[before, default: 0] += sizes[name] ?? 0 }
        }
        var firsts: [StateName: StateName] = [:]
        for name in longest.reached {
            guard let before = longest.before[name], let first = firsts[before] else {
                firsts[name] = name
                continue
            }
            let isChosen = plan.states[before]?.ways.contains { $0.to == name && $0.isKey } ?? false
            firsts[name] = isChosen && sizes[name, default: 0] >= Self.leastStates ? name : first
        }
        self.firsts = firsts
    }

    func areApart(_ one: StateName, _ other: StateName) -> Bool { firsts[one] != firsts[other] }
}
