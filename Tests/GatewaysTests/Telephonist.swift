import CallCore
import Dialplans

@testable import Gateways

/// Takes every ring as it is told to, and writes down what is reported.
final class Telephonist: RingReceiver {
    /// What it does about a ring; `false`: the ring is refused.
    var decide: (any Leg) -> Bool
    private(set) var rung: [Desk] = []

    init(_ decide: @escaping (any Leg) -> Bool = { _ in true }) { self.decide = decide }

    func ring(_ leg: any Leg) -> (any LegReceiver)? {
        let desk = Desk(leg)
        rung.append(desk)
        return decide(leg) ? desk : nil
    }

    final class Desk: LegReceiver {
        let leg: any Leg
        private(set) var events: [LineEvent] = []
        var answerEvent: (LineEvent) -> [LineOrder] = { _ in [] }

        init(_ leg: any Leg) { self.leg = leg }

        func report(_ event: LineEvent) {
            events.append(event)
            leg.perform(answerEvent(event))
        }
    }
}

/// A connection without a wire: lines in, lines out, and a clock that stands until it is set.
final class Bench: LinePort {
    enum State { case open, closing, closed }

    let telephonist: Telephonist
    private(set) var state = State.open
    private(set) var lines: [String] = []
    private(set) var flushes = 0
    private(set) var trunk: LineTrunk?
    /// A session that may be gone on with here.
    var found: LineTrunk?
    private(set) var time: Milliseconds = 1_000

    init(_ settings: LineSettings = LineSettings(), _ telephonist: Telephonist = Telephonist(), hello: String? = "hello line=1 gateway=t/1")
    {
        self.telephonist = telephonist
        let session = LineSession(id: LineCases.session, engine: "schoolbell/0.1.0", settings: settings, now: time)
        var calls = 0
        let clock = { [unowned self] in time }
        let names = {
            calls += 1
            return CallID("call-\(calls)")
        }
        trunk = LineTrunk(session: session, rings: telephonist, port: self, trusted: settings.trusted, now: clock, newCallID: names)
        if let hello { _ = say(hello) }
    }

    var session: LineSession { trunk!.session }

    /// Says a line and returns what the engine says to it.
    func say(_ line: String...) -> [String] {
        for line in line { trunk?.receive(.line(Array(line.utf8))) }
        return heard()
    }

    func sayTooLong(_ start: String) -> [String] {
        trunk?.receive(.tooLong(start: Array(start.utf8)))
        return heard()
    }

    /// Lets time pass, from deadline to deadline.
    func wait(_ length: Milliseconds) -> [String] {
        let end = time + length
        while let deadline = trunk?.session.deadline, deadline <= end {
            time = deadline
            trunk?.passTime()
        }
        time = end
        return heard()
    }

    func order(_ orders: LineOrder..., call: Int = 0) -> [String] {
        telephonist.rung[call].leg.perform(orders)
        return heard()
    }

    func events(call: Int = 0) -> [LineEvent] { telephonist.rung[call].events }

    func end(_ how: (LineTrunk) -> Void) -> [String] {
        how(trunk!)
        return heard()
    }

    func heard() -> [String] {
        defer { lines = [] }
        return lines
    }

    func write(_ message: EngineMessage) {
        lines.append(String(decoding: LineCodec.encode(message).dropLast(), as: UTF8.self))
    }

    func flush() {
        flushes += 1
        trunk?.commit()
    }

    func close(afterWriting: Bool) { state = afterWriting ? .closing : .closed }

    /// Here a session can be found only by the tests that have one.
    func seek(_ hello: GatewayHello, for trunk: LineTrunk) {
        guard let found, found.accepts(hello, from: trunk.entrance) else { return trunk.goOnAlone() }
        self.trunk = found
        found.resume(hello, from: trunk.entrance, over: self)
    }
}
