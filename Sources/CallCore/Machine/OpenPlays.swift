import Dialplans

/// The plays that were ordered and neither ended nor were stopped, in the order of their numbers.
struct OpenPlays: Codable, Hashable, Sendable {
    private var plays: [OpenPlay] = []

    mutating func open(_ number: PlayNumber, telling item: HeardItem? = nil) {
        plays.append(OpenPlay(number: number, item: item))
    }

    /// Takes a play out; `nil`: it is not open.
    mutating func close(_ number: PlayNumber) -> OpenPlay? {
        guard let place = plays.firstIndex(where: { $0.number == number }) else { return nil }
        return plays.remove(at: place)
    }

    /// Takes all out.
    mutating func closeAll() -> [PlayNumber] {
        defer { plays = [] }
        return plays.map(\.number)
    }
}

struct OpenPlay: Codable, Hashable, Sendable {
    let number: PlayNumber
    let item: HeardItem?
}

/// An item of a list whose hearing is remembered.
struct HeardItem: Codable, Hashable, Sendable {
    let child: ChildID
    let item: String

    init?(_ item: Item) {
        guard let child = item.about, let name = item.heardAs else { return nil }
        self.child = child
        self.item = name
    }
}
