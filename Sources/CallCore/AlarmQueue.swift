public import Dialplans

/// Work that waits for its time, ordered by time and then by the order in which it came. A clock keeps one.
public struct AlarmQueue {
    private var alarms: [Alarm] = []
    private var made = 0

    private struct Alarm {
        let time: Milliseconds
        let token: ClockToken
        let work: () -> Void
    }

    public init() {}

    public var isEmpty: Bool { alarms.isEmpty }

    /// When the next work is due.
    public var next: Milliseconds? { alarms.first?.time }

    public mutating func add(at time: Milliseconds, _ work: @escaping () -> Void) -> ClockToken {
        made += 1
        let token = ClockToken(number: made)
        alarms.insert(Alarm(time: time, token: token, work: work), at: place(after: time))
        return token
    }

    public mutating func remove(_ token: ClockToken) {
        alarms.removeAll { $0.token == token }
    }

    /// Takes out the first work that is due at `time`.
    public mutating func take(dueBy time: Milliseconds) -> (time: Milliseconds, work: () -> Void)? {
        guard let first = alarms.first, first.time <= time else { return nil }
        alarms.removeFirst()
        return (first.time, first.work)
    }

    /// The index behind all that is due at or before `time`.
    private func place(after time: Milliseconds) -> Int {
        var low = 0
        var high = alarms.count
        while low < high {
            let middle = (low + high) / 2
            if alarms[middle].time <= time { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
