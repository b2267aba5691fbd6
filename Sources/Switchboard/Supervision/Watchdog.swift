import NIOCore
import Synchronization

/// Tells the supervisor that the service is alive, as long as every event loop that carries calls answers.
///
/// It asks all of them at once; only when the last has answered it says so. A loop that hangs keeps the watchdog silent, and the supervisor
/// starts the service anew.
final class Watchdog: Sendable {
    private let supervisor: Supervisor
    private let loops: [any EventLoop]
    private let task = Mutex<RepeatedTask?>(nil)
    private let round = Mutex<Round>(.over)

    private enum Round {
        case over, asking
    }

    init(_ supervisor: Supervisor, loops: [any EventLoop]) {
        self.supervisor = supervisor
        self.loops = loops
    }

    /// Asks three times within the supervisor's patience.
    ///
    /// - Parameter timer: a loop that carries no calls.
    func begin(on timer: any EventLoop) {
        guard let patience = supervisor.patience else { return }
        let every = TimeAmount.microseconds(Int64(clamping: max(1, patience / 3)))
        let repeated = timer.scheduleRepeatedTask(initialDelay: .zero, delay: every) { _ in self.ask(on: timer) }
        task.withLock { $0 = repeated }
    }

    func end() { task.withLock { $0 }?.cancel() }

    /// While a round waits for a loop no other begins.
    private func ask(on timer: any EventLoop) {
        let isFree = round.withLock { round in
            defer { round = .asking }
            return round == .over
        }
        guard isFree else { return }
        EventLoopFuture.andAllComplete(loops.map { $0.submit {} }, on: timer).whenComplete { _ in
            self.round.withLock { $0 = .over }
            self.supervisor.tell(.watchdog)
        }
    }
}
