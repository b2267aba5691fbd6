/// What a review found: what the switch will do, and the rows that were left out of it.
public struct StagingReview: Hashable, Sendable {
    /// The first of them, in the order of the files.
    public var faults: [StagingFault] = []
    /// How many rows of each file were left out by the review.
    public var refused: [ImportFile: Int] = [:]
    public var counts: [ImportFile: StagingCounts] = [:]

    public init() {}

    mutating func refuse(_ fault: StagingFault, limit: Int) {
        refused[fault.file, default: 0] += 1
        if refused[fault.file, default: 0] <= limit { faults.append(fault) }
    }
}
