/// The pasts that were met, each once, and what becomes of them.
struct Pasts {
    private var known = Numbering<Past>()
    private var renamings = Numbering<Renaming>()
    private var followers: [Following: Int] = [:]

    private struct Following: Hashable {
        var past: Int
        var succession: Expansion.Succession
    }

    /// The number of the past in which nothing is remembered.
    static let nothing = 0

    init() { _ = known.number(of: Past()) }

    subscript(number: Int) -> Past { known.all[number] }

    mutating func number(of past: Past) -> Int { known.number(of: past) }

    /// What becomes of any past when a call comes to be like this.
    mutating func succession(to likened: Likeness.Likened) -> Expansion.Succession {
        guard !likened.present.isOver else { return .none }
        return .added(number(of: likened.past), renaming: renamings.number(of: likened.renaming.ofEarlier))
    }

    /// What becomes of this one.
    mutating func follower(of past: Int, by succession: Expansion.Succession) -> Int {
        guard case .added(let added, let renaming) = succession else { return Self.nothing }
        // Where pasts are taken apart no more than one state is remembered: a new one takes the place of what was.
        guard past != Self.nothing, added == Self.nothing else { return added }
        let following = Following(past: past, succession: succession)
        if let known = followers[following] { return known }
        let number = number(of: renamings.all[renaming].past(of: self[past]))
        followers[following] = number
        return number
    }
}
