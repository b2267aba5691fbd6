import CallCore

/// What is still to be asked of Asterisk, sound apart.
enum AGIChore: Hashable, Sendable {
    case answer
    /// Is the caller still there?
    case status(after: AGITask.Doubt)
    case dialStatus(TransferNumber)
    /// Begins when the open plays have ended; so does a transfer.
    case record(Recording)
    case transfer(Transfer)

    /// It does not wait until the caller has heard what is open.
    var isUrgent: Bool {
        switch self {
        case .answer, .status, .dialStatus: true
        case .record, .transfer: false
        }
    }
}
