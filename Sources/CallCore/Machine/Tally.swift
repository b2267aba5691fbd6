import Dialplans

/// What a call has used up of its limits.
struct Tally: Codable, Hashable, Sendable {
    private(set) var steps = 0
    private(set) var silences = 0
    private(set) var mistakes = 0

    /// A state was entered or said again, or a list moved by a key. `nil`: the call may go on.
    mutating func step(_ limits: CallLimits) -> CallOutcome? {
        guard steps < limits.steps else { return .steps }
        steps += 1
        return nil
    }

    mutating func silence(_ limits: CallLimits) -> CallOutcome? {
        silences += 1
        return silences >= limits.silences ? .silences : nil
    }

    mutating func mistake(_ limits: CallLimits) -> CallOutcome? {
        mistakes += 1
        return mistakes >= limits.mistakes ? .mistakes : nil
    }
}
