import Support
import Testing

@testable import CallCore

@Suite struct AlarmQueueTests {
    /// What is due comes in the order of its time and then of its coming, whatever was taken back before: held against a sorted list.
    @Test(arguments: 0..<20) func goesAsASortedList(seed: Int) {
        var chance = Chance(seed: UInt64(seed))
        var queue = AlarmQueue()
        var list: [(time: Int, number: Int, token: ClockToken)] = []
        var rung: [Int] = []
        for number in 0..<600 {
            switch Int.random(in: 0..<8, using: &chance) {
            case 0...3:
                let time = Int.random(in: 0..<50, using: &chance)
                list.append((time, number, queue.add(at: time) { rung.append(number) }))
            case 4...6:
                guard let index = list.indices.randomElement(using: &chance) else { continue }
                let token = list.remove(at: index).token
                queue.remove(token)
                queue.remove(token)
            default:
                let now = Int.random(in: 0..<50, using: &chance)
                let due = list.filter { $0.time <= now }.sorted { ($0.time, $0.number) < ($1.time, $1.number) }
                list.removeAll { $0.time <= now }
                rung = []
                while let (time, work) = queue.take(dueBy: now) {
                    #expect(time <= now)
                    work()
                }
                #expect(rung == due.map(\.number))
            }
            #expect(queue.next == list.map(\.time).min())
            #expect(queue.isEmpty == list.isEmpty)
        }
    }

    /// A timer that is started and taken back a thousand times leaves nothing behind that grows.
    @Test func whatIsTakenBackIsForgotten() {
        var queue = AlarmQueue()
        let kept = (0..<10).map { number in queue.add(at: number) {} }
        for number in 0..<10_000 { queue.remove(queue.add(at: 100 + number) {}) }
        #expect(queue.size < 200)
        for token in kept { queue.remove(token) }
        #expect(queue.size == 0)
        #expect(queue.next == nil)
    }
}
