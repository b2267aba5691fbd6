/// A place in a group, with ties: `from`…`to` of `count`.
public struct Place: Hashable, Codable, Sendable {
    public var from: Int
    public var to: Int
    public var count: Int

    public init(from: Int, to: Int, count: Int) {
        self.from = from
        self.to = to
        self.count = count
    }
}
