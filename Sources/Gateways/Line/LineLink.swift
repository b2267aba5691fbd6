import Dialplans

/// What a session knows of its gateway once both have said hello, and when it last heard it.
struct LineLink: Hashable, Sendable {
    let gateway: GatewayName
    let abilities: Set<LineAbility>
    /// 0: silence means nothing.
    private let beat: Milliseconds
    private var silentSince: Milliseconds
    private var pulse = Pulse.heard

    private enum Pulse {
        case heard, asked
    }

    /// What silence calls for.
    enum Need {
        case nothing, ping, end
    }

    init(_ hello: GatewayHello, beat: Int, now: Milliseconds) {
        gateway = hello.gateway
        abilities = hello.can
        self.beat = beat * 1_000
        silentSince = now
    }

    /// One beat of silence asks for a ping; two more, and the connection is lost.
    var deadline: Milliseconds? {
        guard beat > 0 else { return nil }
        return silentSince + (pulse == .heard ? beat : 3 * beat)
    }

    mutating func heard(at now: Milliseconds) {
        silentSince = now
        pulse = .heard
    }

    mutating func pass(to now: Milliseconds) -> Need {
        guard let deadline, now >= deadline else { return .nothing }
        if pulse == .asked || now >= silentSince + 3 * beat { return .end }
        pulse = .asked
        return .ping
    }
}
