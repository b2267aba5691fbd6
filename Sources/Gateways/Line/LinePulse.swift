import Dialplans

/// When the other side was last heard, and what its silence calls for.
struct LinePulse: Hashable, Sendable {
    /// 0: silence means nothing.
    private let beat: Milliseconds
    private var silentSince: Milliseconds
    private var state = State.heard

    private enum State {
        case heard, asked
    }

    enum Need {
        case nothing, ping, end
    }

    /// - Parameter beat: in seconds.
    init(beat: Int, now: Milliseconds) {
        self.beat = beat * 1_000
        silentSince = now
    }

    /// One beat of silence asks for a ping; two more, and the connection is lost.
    var deadline: Milliseconds? {
        guard beat > 0 else { return nil }
        return silentSince + (state == .heard ? beat : 3 * beat)
    }

    mutating func heard(at now: Milliseconds) {
        silentSince = now
        state = .heard
    }

    mutating func pass(to now: Milliseconds) -> Need {
        guard let deadline, now >= deadline else { return .nothing }
        if state == .asked || now >= silentSince + 3 * beat { return .end }
        state = .asked
        return .ping
    }
}
