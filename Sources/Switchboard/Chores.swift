import Dialplans
import Foundation
import Logging
import NIOCore
import NIOPosix
import Speech
import Storage

/// What a service does beside its calls: makes the fixed prompts beforehand and removes what has been kept long enough.
final class Chores: Sendable {
    private let premises: Premises
    private let loop: any EventLoop
    private let threads: NIOThreadPool
    private let hourly: NIOLoopBoundBox<RepeatedTask?>

    init(_ premises: Premises, group: any EventLoopGroup, threads: NIOThreadPool) {
        self.premises = premises
        self.threads = threads
        loop = group.next()
        hourly = NIOLoopBoundBox.makeBoxSendingValue(nil, eventLoop: loop)
    }

    func begin() {
        loop.execute { [self] in
            inBackground("the fixed prompts cannot be made") { try self.makePrompts() }
            hourly.value = loop.scheduleRepeatedTask(initialDelay: .seconds(1), delay: .hours(1)) { _ in
                self.inBackground("what is old cannot be removed") { try self.premises.prune() }
            }
        }
    }

    func end() {
        loop.execute { [self] in hourly.value?.cancel() }
    }

    private func inBackground(_ complaint: Logger.Message, _ work: @escaping @Sendable () throws -> Void) {
        threads.runIfActive(eventLoop: loop, work).whenFailure { [log = premises.log] error in
            log.error(complaint, metadata: ["reason": "\(error)"])
        }
    }

    private func makePrompts() throws {
        let languages = Set(premises.shelf.plans.flatMap(\.languages)).sorted()
        let count = try premises.voice.makeFixedPhrases(languages)
        premises.log.info("the fixed prompts are made", metadata: ["clips": "\(count)"])
    }
}
