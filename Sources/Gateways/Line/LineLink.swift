import Dialplans

/// What a session knows of its gateway once both have said hello, and when it last heard it.
struct LineLink: Hashable, Sendable {
    let gateway: GatewayName
    let abilities: Set<LineAbility>
    let beat: Int
    private var pulse: LinePulse

    init(_ hello: GatewayHello, beat: Int, now: Milliseconds) {
        gateway = hello.gateway
        abilities = hello.can
        self.beat = beat
        pulse = LinePulse(beat: beat, now: now)
    }

    var deadline: Milliseconds? { pulse.deadline }

    mutating func heard(at now: Milliseconds) { pulse.heard(at: now) }

    mutating func pass(to now: Milliseconds) -> LinePulse.Need { pulse.pass(to: now) }

    /// The same gateway as before, which can still go on with a session.
    func isTaken(upBy hello: GatewayHello) -> Bool {
        hello.gateway == gateway && hello.can.contains(.resume)
    }
}
