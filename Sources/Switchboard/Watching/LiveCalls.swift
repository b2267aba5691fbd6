public import CallCore
import Synchronization

/// The calls that ring or are up on all event loops, as they are now.
public final class LiveCalls: Sendable {
    private let calls = Mutex<[CallID: LiveCall]>([:])

    init() {}

    /// In the order in which they began.
    public var all: [LiveCall] {
        calls.withLock { Array($0.values) }.sorted { ($0.since, $0.offer.id) < ($1.since, $1.offer.id) }
    }

    /// How many ring and how many are up.
    public var counts: (ringing: Int, up: Int) {
        calls.withLock { Array($0.values) }.reduce(into: (0, 0)) { counts, call in
            switch call.view.phase {
            case .ringing: counts.ringing += 1
            case .up: counts.up += 1
            case .ended: break
            }
        }
    }

    func add(_ call: LiveCall) { calls.withLock { $0[call.offer.id] = call } }

    /// Another call of the same name, which took its place, stays.
    func remove(_ call: LiveCall) {
        calls.withLock { if $0[call.offer.id] === call { $0[call.offer.id] = nil } }
    }
}
