import Dialplans

/// Offers the items of a list by number: up to nine are 1–9, more come in pages of eight with 9 for the next, and round again to the first.
struct ItemChooser: Codable, Hashable, Sendable {
    let count: Int
    private(set) var page = 0
    var introduction = Introduction.due

    static let pageSize = 8
    static let nextPageKey = Digit.nine

    enum Choice: Hashable {
        case item(Int)
        case nextPage
        case nothing
    }

    init(count: Int) { self.count = count }

    var isPaged: Bool { count > 9 }

    /// The places in the list of the items that are offered now; the first has the key 1.
    var offered: Range<Int> {
        guard isPaged else { return 0..<max(0, count) }
        let first = page * Self.pageSize
        return first..<min(count, first + Self.pageSize)
    }

    mutating func press(_ key: Digit) -> Choice {
        if isPaged, key == Self.nextPageKey {
            page = offered.upperBound < count ? page + 1 : 0
            return .nextPage
        }
        guard let number = key.number, number > 0, number <= offered.count else { return .nothing }
        return .item(offered.lowerBound + number - 1)
    }
}
