public import Dialplans

/// Work that waits for its time, ordered by time and then by the order in which it came. A clock keeps one.
///
/// Most work is taken back before its time: a timer runs for every prompt, and its caller presses a key. So taking back looks nothing up in the
/// order, and what was taken back stays there until it comes to its head, or until it outnumbers what is left.
public struct AlarmQueue {
    /// A binary heap, whose first alarm is never one that was taken back.
    private var alarms: [Alarm] = []
    private var works: [Int: () -> Void] = [:]
    private var made = 0

    private struct Alarm: Comparable {
        let time: Milliseconds
        let number: Int

        static func < (left: Alarm, right: Alarm) -> Bool { (left.time, left.number) < (right.time, right.number) }
    }

    public init() {}

    /// How much is held, what was taken back included.
    var size: Int { alarms.count }

    public var isEmpty: Bool { works.isEmpty }

    /// When the next work is due.
    public var next: Milliseconds? { alarms.first?.time }

    public mutating func add(at time: Milliseconds, _ work: @escaping () -> Void) -> ClockToken {
        made += 1
        works[made] = work
        alarms.append(Alarm(time: time, number: made))
        rise(from: alarms.count - 1)
        return ClockToken(number: made)
    }

    public mutating func remove(_ token: ClockToken) {
        guard works.removeValue(forKey: token.number) != nil else { return }
        if alarms.count > 2 * works.count + 64 { rebuild() }
        dropDead()
    }

    /// Takes out the first work that is due at `time`.
    public mutating func take(dueBy time: Milliseconds) -> (time: Milliseconds, work: () -> Void)? {
        guard let first = alarms.first, first.time <= time, let work = works.removeValue(forKey: first.number) else { return nil }
        dropDead()
        return (first.time, work)
    }

    private mutating func dropDead() {
        while let first = alarms.first, works[first.number] == nil { dropFirst() }
    }

    private mutating func dropFirst() {
        let last = alarms.removeLast()
        guard !alarms.isEmpty else { return }
        alarms[0] = last
        sink(from: 0)
    }

    /// Leaves out what was taken back. In order, an array is a heap.
    private mutating func rebuild() {
        alarms = alarms.filter { works[$0.number] != nil }.sorted()
    }

    private mutating func rise(from index: Int) {
        var index = index
        while index > 0, alarms[index] < alarms[(index - 1) / 2] {
            alarms.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    private mutating func sink(from index: Int) {
        var index = index
        while true {
            let children = (2 * index + 1..<min(2 * index + 3, max(2 * index + 1, alarms.count)))
            guard let least = children.min(by: { alarms[$0] < alarms[$1] }), alarms[least] < alarms[index] else { return }
            alarms.swapAt(index, least)
            index = least
        }
    }
}
