import Dialplans

/// Gathers the digits of one entry. Timers as in VoiceXML 2.0, appendix D, with one difference: an entry that can't go on counts at once.
struct DigitCollector: Codable, Hashable, Sendable {
    let lengths: ClosedRange<Int>
    let end: Digit?
    private(set) var entry = ""

    /// No entry is longer, whatever a dialplan says.
    static let longest = 64

    /// What a key or the end of a wait comes to.
    enum Result: Hashable {
        /// The entry is too short: the *next key* timer runs.
        case needsMore
        /// The entry could stand, and could go on: the *terminating* timer runs.
        case mayEnd
        case complete(String, Ending)
        case invalid
    }

    enum Ending: Hashable {
        case byKey, byLength, byTime
    }

    init(lengths: ClosedRange<Int>, end: Digit?) {
        self.lengths = min(lengths.lowerBound, Self.longest)...min(lengths.upperBound, Self.longest)
        self.end = end
    }

    var isEmpty: Bool { entry.isEmpty }

    /// Is the key part of an entry? Others may be dialplan-wide keys.
    func accepts(_ key: Digit) -> Bool { key.number != nil || key == end }

    mutating func press(_ key: Digit) -> Result {
        if key == end { return lengths.contains(entry.count) ? .complete(entry, .byKey) : .invalid }
        guard key.number != nil, entry.count < lengths.upperBound else { return .invalid }
        entry += key.rawValue
        if entry.count == lengths.upperBound { return .complete(entry, .byLength) }
        return lengths.contains(entry.count) ? .mayEnd : .needsMore
    }

    /// No key came in time after the last.
    func timeOut() -> Result {
        lengths.contains(entry.count) ? .complete(entry, .byTime) : .invalid
    }

    mutating func clear() { entry = "" }
}
