public import CallCore
import Synchronization

/// The calls that are up on all event loops, for the ceiling and for whoever watches.
public final class CallBoard: Sendable {
    private struct State {
        var calls: [CallID: CallOffer] = [:]
        var taken = 0
    }

    public let ceiling: Int
    private let state = Mutex(State())

    public init(ceiling: Int) {
        self.ceiling = ceiling
    }

    /// Takes a call in; `false`: as many are up as may be.
    public func admit(_ offer: CallOffer) -> Bool {
        state.withLock { state in
            guard state.calls.count < ceiling else { return false }
            state.calls[offer.id] = offer
            state.taken += 1
            return true
        }
    }

    public func dismiss(_ call: CallID) {
        state.withLock { $0.calls[call] = nil }
    }

    /// Is the call up?
    func holds(_ call: CallID) -> Bool { state.withLock { $0.calls[call] != nil } }

    /// The calls that are up, in the order of their names.
    public var live: [CallOffer] { state.withLock { $0.calls.values.sorted { $0.id < $1.id } } }

    /// How many calls have been taken since the start.
    public var taken: Int { state.withLock { $0.taken } }
}
