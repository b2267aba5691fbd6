import CallCore
import NIOCore
import NIOEmbedded
import Testing

@testable import Switchboard

@Suite struct EventLoopClockTests {
    private final class Rings {
        var numbers: [Int] = []
    }

    @Test func alarmsRingInTheirTime() {
        let loop = EmbeddedEventLoop()
        let (clock, rings) = (EventLoopClock(loop: loop), Rings())
        for (number, delay) in [30, 10, 20, 10].enumerated() { clock.schedule(after: delay) { rings.numbers.append(number) } }
        loop.advanceTime(by: .milliseconds(9))
        #expect(rings.numbers.isEmpty)
        loop.advanceTime(by: .milliseconds(1))
        #expect(rings.numbers == [1, 3])
        loop.advanceTime(by: .milliseconds(100))
        #expect(rings.numbers == [1, 3, 2, 0])
        #expect(clock.now == 110)
    }

    @Test func whatWasTakenBackDoesNotRing() {
        let loop = EmbeddedEventLoop()
        let (clock, rings) = (EventLoopClock(loop: loop), Rings())
        let first = clock.schedule(after: 10) { rings.numbers.append(1) }
        clock.schedule(after: 20) { rings.numbers.append(2) }
        clock.cancel(first)
        loop.advanceTime(by: .milliseconds(15))
        // Sooner than what the loop wakes it for.
        clock.schedule(after: 1) { rings.numbers.append(3) }
        loop.advanceTime(by: .milliseconds(2))
        #expect(rings.numbers == [3])
        loop.advanceTime(by: .milliseconds(3))
        #expect(rings.numbers == [3, 2])
    }

    @Test func whatAnAlarmSchedulesRingsToo() {
        let loop = EmbeddedEventLoop()
        let (clock, rings) = (EventLoopClock(loop: loop), Rings())
        clock.schedule(after: 10) {
            rings.numbers.append(1)
            clock.schedule(after: 5) { rings.numbers.append(2) }
            clock.schedule(after: 0) { rings.numbers.append(3) }
        }
        loop.advanceTime(by: .milliseconds(10))
        #expect(rings.numbers == [1, 3])
        loop.advanceTime(by: .milliseconds(5))
        #expect(rings.numbers == [1, 3, 2])
    }

    @Test func aClockThatIsGoneWakesNobody() {
        let loop = EmbeddedEventLoop()
        let rings = Rings()
        var clock: EventLoopClock? = EventLoopClock(loop: loop)
        clock?.schedule(after: 10) { rings.numbers.append(1) }
        clock = nil
        loop.advanceTime(by: .milliseconds(20))
        #expect(rings.numbers.isEmpty)
    }
}
