import Synchronization

/// How many notices are in the hands of the gateway, or not settled on the disk yet: so many can be in doubt after a crash, and no more.
final class NoticeFlights: Sendable {
    private struct State {
        var open = 0
        /// Somebody found no room.
        var isWaitedFor = false
    }

    private let most: Int
    private let state = Mutex(State())
    private let freed: @Sendable () -> Void

    /// - Parameter freed: is called when half of all is free again, after there was no room.
    init(most: Int, freed: @escaping @Sendable () -> Void) {
        self.most = most
        self.freed = freed
    }

    /// How many more may be claimed; `nil`: none until `freed` is called.
    func room() -> Int? {
        state.withLock { state in
            state.isWaitedFor = state.open >= most
            return state.isWaitedFor ? nil : most - state.open
        }
    }

    func begin(_ count: Int) { state.withLock { $0.open += count } }

    func end(_ count: Int) {
        let isFreed = state.withLock { state in
            state.open -= count
            guard state.isWaitedFor, state.open <= most / 2 else { return false }
            state.isWaitedFor = false
            return true
        }
        if isFreed { freed() }
    }
}
