import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// Finds out how the service is: runs the checks, each at the most every few seconds and never twice at once, however often it is asked.
final class HealthWatch: Sendable {
    /// A verdict that is younger is told again.
    static let freshness = TimeAmount.seconds(5)

    private let checks: [HealthCheck]
    private let threads: NIOThreadPool
    private let loop: any EventLoop
    private let patience: TimeAmount
    private let states = Mutex<[String: State]>([:])

    private enum State {
        /// The future ends with the check, or when patience does.
        case running(EventLoopFuture<HealthVerdict>)
        case known(HealthVerdict, at: NIODeadline)
    }

    /// - Parameter patience: a check that takes longer is failing.
    init(_ checks: [HealthCheck], on loop: any EventLoop, patience: TimeAmount = .seconds(5)) {
        self.patience = patience
        self.checks = checks
        self.loop = loop
        // One that hangs keeps no other from its answer.
        threads = NIOThreadPool(numberOfThreads: max(1, checks.count))
        threads.start()
    }

    func end() { threads.shutdownGracefully { _ in } }

    /// The verdicts of all checks.
    func verdicts() async -> [(name: String, verdict: HealthVerdict)] {
        let asked = checks.map { ($0.name, verdict(of: $0)) }
        var verdicts: [(name: String, verdict: HealthVerdict)] = []
        for (name, future) in asked {
            verdicts.append((name, (try? await future.get()) ?? .failing("the check was broken off")))
        }
        return verdicts
    }

    private func verdict(of check: HealthCheck) -> EventLoopFuture<HealthVerdict> {
        let promise = loop.makePromise(of: HealthVerdict.self)
        let running = states.withLock { states -> EventLoopFuture<HealthVerdict>? in
            switch states[check.name] {
            case .running(let future): return future
            case .known(let verdict, let at) where NIODeadline.now() - at < Self.freshness: return loop.makeSucceededFuture(verdict)
            case .known, nil:
                states[check.name] = .running(promise.futureResult)
                return nil
            }
        }
        guard let running else { return begin(check, promise) }
        promise.fail(ChannelError.eof)
        return running
    }

    private func begin(_ check: HealthCheck, _ promise: EventLoopPromise<HealthVerdict>) -> EventLoopFuture<HealthVerdict> {
        let impatience = loop.scheduleTask(in: patience) { promise.succeed(.failing("no answer in time")) }
        threads.runIfActive(eventLoop: loop) { check.run().map(HealthVerdict.failing) ?? .well }.whenComplete { result in
            impatience.cancel()
            let verdict = (try? result.get()) ?? .failing("the check was broken off")
            self.states.withLock { $0[check.name] = .known(verdict, at: .now()) }
            promise.succeed(verdict)
        }
        return promise.futureResult
    }
}
