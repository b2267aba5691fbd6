import CallCore
import Dialplans

/// Where a trunk's lines go, and who closes its connection.
protocol LinePort: AnyObject {
    /// Writes a message; `flush` follows.
    func write(_ message: EngineMessage)
    func flush()
    func close(afterWriting: Bool)
}

/// The calls of one session: performs what the session decides, and ties each call to its receiver.
///
/// It is used on one event loop only. What a receiver orders while it is told something is performed after that, in its row.
final class LineTrunk {
    private(set) var session: LineSession
    private let rings: any RingReceiver
    private let newCallID: () -> CallID
    private let now: () -> Milliseconds
    private let trusted: Bool
    private weak var port: (any LinePort)?
    private var legs: [GatewayCallID: LineLeg] = [:]
    private var actions: [LineAction] = []
    private var phase = Phase.idle

    private enum Phase {
        case idle, running
    }

    init(
        session: LineSession, rings: any RingReceiver, port: any LinePort, trusted: Bool, now: @escaping () -> Milliseconds,
        newCallID: @escaping () -> CallID
    ) {
        self.session = session
        self.rings = rings
        self.port = port
        self.trusted = trusted
        self.now = now
        self.newCallID = newCallID
    }

    func receive(_ frame: LineFrame) { run(session.receive(frame, at: now())) }
    func passTime() { run(session.pass(to: now())) }
    func inputEnded() { run(session.inputEnded()) }
    func stop() { run(session.stop()) }
    func peerIsSlow() { run(session.peerIsSlow()) }

    func perform(_ orders: [LineOrder], for leg: LineLeg) {
        guard legs[leg.name] === leg else { return }
        run(session.perform(orders, for: leg.name, at: now()))
    }

    private func run(_ new: [LineAction]) {
        actions += new
        guard phase == .idle, !actions.isEmpty else { return }
        phase = .running
        var next = 0
        while next < actions.count {
            perform(actions[next])
            next += 1
        }
        actions.removeAll(keepingCapacity: true)
        phase = .idle
        port?.flush()
    }

    private func perform(_ action: LineAction) {
        switch action {
        case .send(let message): port?.write(message)
        case .ring(let call, let ring): offer(ring, of: call)
        case .report(let call, let event): report(event, of: call)
        case .close(let afterWriting): port?.close(afterWriting: afterWriting)
        }
    }

    private func offer(_ ring: Ring, of call: GatewayCallID) {
        let offer = CallOffer(ring, id: newCallID(), trusted: trusted)
        let leg = LineLeg(offer, name: call, abilities: session.abilities, trunk: self)
        legs[call] = leg
        leg.receiver = rings.ring(leg)
        // Whoever refuses a ring says so by an order; this one does nothing where that was done.
        if leg.receiver == nil { leg.perform([.reject(.error)]) }
    }

    private func report(_ event: LineEvent, of call: GatewayCallID) {
        guard let leg = legs[call] else { return }
        if case .gone = event { legs[call] = nil }
        leg.receiver?.report(event)
    }
}
