import CallCore
import Dialplans
import NIOCore

/// The clock of an event loop.
final class EventLoopClock: CallClock {
    private let loop: any EventLoop
    private let start = NIODeadline.now()
    private var scheduled: [Int: Scheduled<Void>] = [:]
    private var made = 0

    init(loop: any EventLoop) { self.loop = loop }

    var now: Milliseconds { Int((NIODeadline.now() - start).nanoseconds / 1_000_000) }

    @discardableResult
    func schedule(after delay: Milliseconds, _ work: @escaping () -> Void) -> ClockToken {
        made += 1
        let number = made
        scheduled[number] = loop.assumeIsolated().scheduleTask(in: .milliseconds(Int64(max(0, delay)))) { [weak self] in
            self?.scheduled[number] = nil
            work()
        }
        return ClockToken(number: number)
    }

    func cancel(_ token: ClockToken) { scheduled.removeValue(forKey: token.number)?.cancel() }
}
