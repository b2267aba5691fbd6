public import CallCore
import NIOCore

/// Where a call has work done that may block. It belongs to the call's loop: results come back there.
public protocol CallPool: AnyObject {
    func perform<T: Sendable>(_ work: @escaping @Sendable () -> T, then: @escaping (T) -> Void)
}

/// A thread pool beside an event loop.
public final class EventLoopPool: CallPool {
    private let loop: any EventLoop
    private let threads: WorkThreads

    init(loop: any EventLoop, threads: WorkThreads) {
        self.loop = loop
        self.threads = threads
    }

    public func perform<T: Sendable>(_ work: @escaping @Sendable () -> T, then: @escaping (T) -> Void) {
        threads.perform(on: loop, work, then: then)
    }
}

/// Does the work at once and gives its result back as the clock's next work, never within the call that asked: for a call on a clock of its
/// own, where nothing else waits.
public final class ClockPool: CallPool {
    private let clock: any CallClock

    public init(clock: any CallClock) { self.clock = clock }

    public func perform<T: Sendable>(_ work: @escaping @Sendable () -> T, then: @escaping (T) -> Void) {
        let result = work()
        clock.schedule(after: 0) { then(result) }
    }
}
