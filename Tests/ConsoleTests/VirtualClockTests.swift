import CallCore
import Testing

@Suite struct VirtualClockTests {
    @Test func runsByTimeAndThenByRow() {
        let clock = VirtualClock(now: 100)
        var row: [String] = []
        for (name, delay) in [("c", 20), ("a", 10), ("d", 20), ("b", 10), ("now", 0), ("past", -5)] {
            clock.schedule(after: delay) { row.append("\(clock.now) \(name)") }
        }
        #expect(row.isEmpty)
        clock.run(until: 115)
        #expect(row == ["100 now", "100 past", "110 a", "110 b"])
        #expect(clock.now == 115 && clock.next == 120)
        clock.run()
        #expect(row.suffix(2) == ["120 c", "120 d"])
        #expect(clock.isIdle && !clock.advance())
    }

    @Test func takesBackAndAddsWhileItRuns() {
        let clock = VirtualClock()
        var row: [Int] = []
        let late = clock.schedule(after: 10) { row.append(10) }
        clock.schedule(after: 5) {
            row.append(5)
            clock.cancel(late)
            clock.schedule(after: 0) { row.append(6) }
            clock.schedule(after: 5) { row.append(11) }
        }
        clock.run(limit: 9)
        #expect(row == [5, 6] && clock.now == 5)
        clock.cancel(late)
        clock.run { row.count < 3 }
        #expect(row == [5, 6, 11])
    }

    @Test func stopsWhereItIsTold() {
        let clock = VirtualClock()
        var count = 0
        func again() {
            count += 1
            clock.schedule(after: 1, again)
        }
        again()
        clock.run { count < 50 }
        #expect(count == 50)
        clock.run(limit: 1_000)
        #expect(count == 1_001 && clock.now == 1_000)
    }
}
