/// How a child stands in a group: its class, or its year group.
public struct Comparison: Hashable, Sendable {
    public var place: Place
    /// The group's mean.
    public var mean: Mean

    /// Fewer children with a mean than this, and nothing is said of a group: each would know of the others.
    public static let leastGroup = 5

    /// `nil`: nothing may be said, because the school hides comparison, the group is too small, or the child has no mean.
    public init?(of student: StudentID, in group: MeanTable, hidden: Bool) {
        guard !hidden, group.count >= Self.leastGroup, let place = group.place(of: student), let mean = group.groupMean else { return nil }
        self.place = place
        self.mean = mean
    }
}
