/// An entry as the store keeps it.
public struct Filed<Content: Hashable & Codable & Sendable>: Hashable, Codable, Sendable {
    public var content: Content
    /// The order in which the store received entries: a corrected entry gets a new place.
    public var sequence: Int64
    /// 1, and one more with each correction.
    public var version: Int

    public init(_ content: Content, sequence: Int64, version: Int) {
        self.content = content
        self.sequence = sequence
        self.version = version
    }
}
