/// What is wrong with a field of an entry.
public struct EntryFault: Hashable, Sendable, Encodable {
    /// By its name in the entry.
    public var field: String
    public var problem: String
    /// What stands there: cut, control characters escaped. `nil`: there is nothing to show.
    public var value: String?

    public init(_ field: String, _ problem: String, _ value: String? = nil) {
        self.field = field
        self.problem = problem
        self.value = value
    }
}
