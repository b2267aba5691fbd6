import Dialplans

/// What a timer of a call is for. At most one runs for each purpose.
enum TimerPurpose: String, Codable, Hashable, Sendable, CaseIterable, CodingKeyRepresentable {
    /// The minutes of the whole call.
    case deadline
    case firstKey, nextKey, terminating
    /// The time in which the `end` key is swallowed after an entry that was complete without it.
    case trailingKey
    /// The silence after an item that was read.
    case pause
    /// The time after which a phrase fills the wait for a service.
    case filler
    case reply

    /// It lives and ends with the visit of a state.
    var belongsToVisit: Bool {
        switch self {
        case .firstKey, .nextKey, .terminating, .pause, .filler, .reply: true
        case .deadline, .trailingKey: false
        }
    }
}

/// The timers that run. One that fires after it was cancelled is known by its id, and ignored.
struct CallTimers: Codable, Hashable, Sendable {
    private var running: [TimerPurpose: TimerID] = [:]
    private var started = 0

    /// The new timer, and the one whose place it takes.
    mutating func start(_ purpose: TimerPurpose) -> (started: TimerID, replaced: TimerID?) {
        started += 1
        return (started, running.updateValue(started, forKey: purpose))
    }

    /// The timer of the call's minutes.
    var limit: TimerID? { running[.deadline] }

    mutating func cancel(_ purpose: TimerPurpose) -> TimerID? { running.removeValue(forKey: purpose) }

    /// The timers that run, in the order of what they are for.
    var all: [(purpose: TimerPurpose, timer: TimerID)] {
        TimerPurpose.allCases.compactMap { purpose in running[purpose].map { (purpose, $0) } }
    }

    /// What the timer was for; `nil`: it does not run any more.
    mutating func fired(_ timer: TimerID) -> TimerPurpose? {
        guard let purpose = running.first(where: { $0.value == timer })?.key else { return nil }
        running[purpose] = nil
        return purpose
    }
}
