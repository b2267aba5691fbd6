import CoreMetrics
import Dispatch
import NIOCore
import NIOPosix

/// The threads on which services, voices and the store work for the calls of all event loops.
final class WorkThreads: Sendable {
    let pool: NIOThreadPool
    private let unfinished = DispatchGroup()
    private let length: Meter

    /// - Parameter length: shows how much work has been given and is not done.
    init(count: Int, length: Meter) {
        self.length = length
        pool = NIOThreadPool(numberOfThreads: count)
        pool.start()
    }

    /// Does the work, and then hands its result to the loop, on which this is called.
    func perform<T: Sendable>(on loop: any EventLoop, _ work: @escaping @Sendable () -> T, then: @escaping (T) -> Void) {
        unfinished.enter()
        length.increment()
        pool.runIfActive(eventLoop: loop, work).assumeIsolated().whenComplete { [unfinished, length] result in
            length.decrement()
            if case .success(let value) = result { then(value) }
            unfinished.leave()
        }
    }

    /// Waits until all work is done and handed over, what follows from it included, and ends the threads: no note and no ended call is lost.
    func finish() async throws {
        await withCheckedContinuation { continuation in
            unfinished.notify(queue: .global()) { continuation.resume() }
        }
        try await pool.shutdownGracefully()
    }
}
