import Dispatch
import Synchronization

/// What was heard and not yet taken. The end of the connection stays.
final class KitInbox: Sendable {
    /// With so much waiting nothing more is read: who says too much has to wait too.
    static let most = 4_096

    private struct State {
        var heard: [KitHeard] = []
        var reading = Reading.goesOn

        enum Reading { case goesOn, waits }
    }

    private let state = Mutex(State())
    private let arrived = DispatchSemaphore(value: 0)

    func add(_ new: KitHeard) {
        state.withLock { $0.heard.append(new) }
        arrived.signal()
    }

    func putBack(_ taken: KitHeard) {
        state.withLock { $0.heard.insert(taken, at: 0) }
        arrived.signal()
    }

    func next(within seconds: Double) -> KitHeard? {
        guard arrived.wait(timeout: .now() + seconds) == .success else { return nil }
        return state.withLock { state in
            guard state.heard.first != .closed else {
                arrived.signal()
                return .closed
            }
            return state.heard.removeFirst()
        }
    }

    /// Whether there is room for more; where there is none, `hasRoomAgain` will tell, once.
    func hasRoom() -> Bool {
        state.withLock { state in
            if state.heard.count >= Self.most { state.reading = .waits }
            return state.reading == .goesOn
        }
    }

    func hasRoomAgain() -> Bool {
        state.withLock { state in
            guard state.reading == .waits, state.heard.count <= Self.most / 2 else { return false }
            state.reading = .goesOn
            return true
        }
    }
}
