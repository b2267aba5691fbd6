import Foundation
import Logging
import NIOCore
import NIOPosix

/// What a service does beside its calls: makes the fixed prompts beforehand, removes what has been kept long enough and what is too much, and looks whether what
/// administrators edit was changed.
final class Chores: Sendable {
    private let premises: Premises
    private let loop: any EventLoop
    private let threads: NIOThreadPool
    private let repeated: NIOLoopBoundBox<[RepeatedTask]>
    private let watch: ContentWatch?

    /// A change is dealt with at the second look that finds it: half a second after it was saved.
    private static let betweenLooks = TimeAmount.milliseconds(250)
    /// Of thousands of files a look takes long: it rests in proportion, so that watching never takes more than a tenth of a core.
    private static let longestRest = TimeAmount.seconds(2)

    init(_ premises: Premises, group: any EventLoopGroup, threads: NIOThreadPool) {
        self.premises = premises
        self.threads = threads
        loop = group.next()
        repeated = NIOLoopBoundBox.makeBoxSendingValue([], eventLoop: loop)
        switch premises.purpose {
        case .service: watch = premises.contentWatch
        case .trial, .oneCall: watch = nil
        }
    }

    func begin() {
        loop.execute { [self] in
            if makesPrompts {
                inBackground("the fixed prompts cannot be made") { self.premises.prompts.make(for: self.premises.edition) }
            }
            let hourly = loop.scheduleRepeatedTask(initialDelay: .seconds(1), delay: .hours(1)) { _ in
                self.inBackground("what is old cannot be removed") { try self.premises.prune() }
            }
            let room = loop.scheduleRepeatedTask(initialDelay: .minutes(1), delay: .minutes(1)) { _ in
                self.inBackground("clips cannot be dropped") { self.premises.trimClips() }
            }
            repeated.value = [hourly, room] + (watch.map { [looks(of: $0)] } ?? [])
        }
    }

    func end() {
        premises.prompts.breakOff()
        loop.execute { [self] in repeated.value.forEach { $0.cancel() } }
    }

    private var makesPrompts: Bool {
        switch premises.purpose {
        case .service, .trial: premises.configuration.promptsAtStart
        case .oneCall: false
        }
    }

    /// The next look is taken when the last one is done, however long a check took.
    private func looks(of watch: ContentWatch) -> RepeatedTask {
        loop.scheduleRepeatedAsyncTask(initialDelay: Self.betweenLooks, delay: Self.betweenLooks) { [loop, threads] _ in
            threads.runIfActive(eventLoop: loop) {
                let start = NIODeadline.now()
                _ = watch.look()
                return min((NIODeadline.now() - start) * 9, Self.longestRest)
            }.flatMap { rest in loop.scheduleTask(in: rest) {}.futureResult }
        }
    }

    private func inBackground(_ complaint: Logger.Message, _ work: @escaping @Sendable () throws -> Void) {
        threads.runIfActive(eventLoop: loop, work).whenFailure { [log = premises.log] error in
            log.error(complaint, metadata: ["reason": "\(error)"])
        }
    }
}
