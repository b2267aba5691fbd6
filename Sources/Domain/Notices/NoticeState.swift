/// Where a notice is on its way. It only moves forward: see `rank`.
public enum NoticeState: String, Hashable, Sendable, CaseIterable {
    /// It waits until it is due, or to be tried again.
    case queued
    /// It is being handed over; if the service ends here, nobody knows whether it was.
    case claimed
    /// It may have been handed over or not, and is not tried again by itself.
    case doubtful
    /// The gateway has it.
    case sent
    /// The operator has it.
    case accepted
    /// It will not arrive.
    case failed
    case delivered
    /// It was never sent, and will not be.
    case dropped
}

/// What the far side reports of a message.
public enum DeliveryReport: Int, Hashable, Sendable, CaseIterable {
    // Kannel's numbers (user guide 1.4.5, table 7-10).
    case delivered = 1
    case undelivered = 2
    case buffered = 4
    case accepted = 8
    case rejected = 16
}

extension NoticeState {
    /// The state after a report, in whatever order reports come: proof that it arrived outweighs all else, and nothing is taken back.
    public func after(_ report: DeliveryReport) -> NoticeState {
        let told: NoticeState =
            switch report {
            case .delivered: .delivered
            case .undelivered, .rejected: .failed
            case .buffered: .sent
            case .accepted: .accepted
            }
        return self != .dropped && told.rank > rank ? told : self
    }

    private var rank: Int {
        switch self {
        case .queued: 0
        case .claimed: 1
        case .doubtful: 2
        case .sent: 3
        case .accepted: 4
        case .failed: 5
        case .delivered: 6
        case .dropped: 7
        }
    }
}
