import Logging
import NIOCore
import Synchronization

/// A line of the log that is written at most once a minute, with how often it would have been.
final class RareLine: Sendable {
    static let pause = TimeAmount.minutes(1)

    private struct State {
        var next: NIODeadline?
        var kept = 0
    }

    private let state = Mutex(State())
    private let message: Logger.Message

    init(_ message: Logger.Message) { self.message = message }

    func write(to log: Logger, at now: NIODeadline = .now()) {
        let count = state.withLock { state -> Int? in
            state.kept += 1
            if let next = state.next, now < next { return nil }
            defer { state = State(next: now + Self.pause) }
            return state.kept
        }
        if let count { log.warning(message, metadata: ["times": "\(count)"]) }
    }
}
