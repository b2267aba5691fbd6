/// What a switch did, or would do, with the rows of one file.
public struct StagingCounts: Hashable, Sendable {
    public var new = 0
    public var changed = 0
    public var unchanged = 0
    /// Entries that were removed.
    public var deleted = 0

    public init(new: Int = 0, changed: Int = 0, unchanged: Int = 0, deleted: Int = 0) {
        self.new = new
        self.changed = changed
        self.unchanged = unchanged
        self.deleted = deleted
    }
}
