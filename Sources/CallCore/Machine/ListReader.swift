import Dialplans

/// Reads a list item by item. In the pause after an item, keys still mean that item.
struct ListReader: Codable, Hashable, Sendable {
    let count: Int
    private(set) var index = 0
    var prompt = Prompt.over
    var introduction = Introduction.due

    enum Move: Hashable {
        case item(Int)
        case leave
    }

    init(count: Int) { self.count = count }

    mutating func press(_ key: ReadKey) -> Move {
        switch key {
        case .again: .item(index)
        case .next: goOn()
        case .previous: go(to: max(0, index - 1))
        case .leave: .leave
        }
    }

    /// The pause after an item is over.
    mutating func goOn() -> Move {
        index + 1 < count ? go(to: index + 1) : .leave
    }

    private mutating func go(to place: Int) -> Move {
        index = place
        return .item(place)
    }
}

/// What is said once before the items of a list.
enum Introduction: Codable, Hashable, Sendable {
    case due, given
}
