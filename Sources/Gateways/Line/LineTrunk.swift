import CallCore
import Dialplans

/// The calls of one session: performs what the session decides, and ties each call to its receiver.
///
/// It is used on one event loop only. What a receiver orders while it is told something is performed after that, in its row.
final class LineTrunk {
    private(set) var session: LineSession
    private let rings: any RingReceiver
    private let newCallID: () -> CallID
    private let now: () -> Milliseconds
    private let trusted: Bool
    /// The connection's, while there is one; it is kept by its connection, one on another loop by this.
    private weak var port: (any LinePort)?
    private var farPort: LineFarPort?
    private let alarm: LineAlarm?
    private let sessions: LineSessions?
    private var legs: [GatewayCallID: LineLeg] = [:]
    private var receipt = LineReceipt()
    private var actions: [LineAction] = []
    private var phase = Phase.idle

    private enum Phase {
        case idle, running, over
    }

    /// - Parameters:
    ///   - alarm: keeps the session's deadlines; `nil`: `passTime` is called by whoever has the clock.
    ///   - sessions: where a session is found that outlives its connection.
    init(
        session: LineSession, rings: any RingReceiver, port: (any LinePort)?, trusted: Bool, alarm: LineAlarm? = nil,
        sessions: LineSessions? = nil, now: @escaping () -> Milliseconds, newCallID: @escaping () -> CallID
    ) {
        self.session = session
        self.rings = rings
        self.port = port
        self.trusted = trusted
        self.alarm = alarm
        self.sessions = sessions
        self.now = now
        self.newCallID = newCallID
        keepTime()
    }

    func receive(_ frame: LineFrame) { run(session.receive(frame, at: now())) }
    func passTime() { run(session.pass(to: now())) }
    func inputEnded() { run(session.inputEnded(at: now())) }
    func stop() { run(session.stop(at: now())) }
    func peerIsSlow() { run(session.peerIsSlow(at: now())) }
    func goOnAlone() { run(session.goOnAlone(at: now())) }

    func perform(_ orders: [LineOrder], for leg: LineLeg) {
        guard legs[leg.name] === leg else { return }
        run(session.perform(orders, for: leg.name, at: now()))
    }

    /// What is about to be sent follows from what has been written down. Lines are acknowledged only then: the gateway forgets them.
    func commit() {
        if let number = receipt.take(upTo: write(acknowledging: receipt.isOwed)) { port?.write(.link(.ack(number))) }
    }

    /// - Returns: up to which line of the gateway all is written down.
    private func write(acknowledging: Bool) -> Int {
        let counts = LineCounts(received: session.received, said: session.sent)
        return rings.journal?.commit(counts, acknowledging: acknowledging) ?? session.received
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
        if let port { port.flush() } else { commit() }
        if session.isOver { end() } else { keepTime() }
    }

    private func perform(_ action: LineAction) {
        switch action {
        case .send(.link(.ack(let number))): receipt.owe(number)
        case .send(let message): port?.write(message)
        case .ring(let call, let ring): offer(ring, of: call)
        case .report(let call, let event): report(event, of: call)
        case .note(let entry): note(entry)
        case .seek(let hello): if let port { port.seek(hello, for: self) } else { goOnAlone() }
        case .linkDown: if !rings.linkWentDown() { actions += session.giveUp() }
        case .linkUp: rings.linkCameBack()
        case .close(let afterWriting):
            // Nothing follows a `bye`.
            receipt = LineReceipt()
            port?.close(afterWriting: afterWriting)
            leave()
        }
    }

    private func note(_ entry: LineEntry) {
        if case .opened = entry { settle() }
        rings.journal?.note(entry)
    }

    /// The session outlives its connection: it can be found, and written down anew.
    private func settle() {
        rings.journal?.snapshot = { [weak self] in self?.snapshot ?? [] }
        rings.journal?.recovered = { [weak self] in self?.port?.flush() }
        if let sessions, let alarm { sessions.add(LineHome(self, on: alarm.loop), named: session.id) }
    }

    private func leave() { (port, farPort) = (nil, nil) }

    private func keepTime() {
        alarm?.keep(session.deadline) { [weak self] in
            self?.passTime()
            self?.keepTime()
        }
    }

    private func end() {
        phase = .over
        alarm?.stop()
        sessions?.remove(session.id)
        rings.sessionEnded()
    }

    private func offer(_ ring: Ring, of call: GatewayCallID) {
        let offer = CallOffer(ring, id: newCallID(), trusted: trusted)
        session.name(call, offer.id)
        if session.canResume { rings.journal?.note(.taken(call, as: offer.id)) }
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

// MARK: - Over several connections

extension LineTrunk {
    /// What came over an older connection than the present one does not count.
    func receive(_ frame: LineFrame, from origin: any LinePort) { if port === origin { receive(frame) } }
    func inputEnded(from origin: any LinePort) { if port === origin { inputEnded() } }
    func peerIsSlow(from origin: any LinePort) { if port === origin { peerIsSlow() } }

    /// By which door its gateway came in.
    var entrance: LineEntrance { session.settings.entrance }

    /// May the session go on over the connection of this gateway?
    func accepts(_ hello: GatewayHello, from entrance: LineEntrance) -> Bool { session.accepts(hello, from: entrance) }

    /// The session goes on over this connection; an older one that is still there is told, and closed.
    func resume(_ hello: GatewayHello, from entrance: LineEntrance, over new: any LinePort) {
        run(session.replace())
        port = new
        farPort = new as? LineFarPort
        receipt = LineReceipt()
        if let origin = entrance.origin { (rings as? AdmittedRings)?.move(to: origin) }
        let written = write(acknowledging: true)
        run(session.resume(hello, from: entrance, written: written, at: now()) ?? [])
    }

    /// The calls of a session that was written down go on; one that cannot is hung up.
    func recall(_ calls: [GatewayCallID: CallID]) {
        for (name, call) in calls.sorted(by: { $0.key.text < $1.key.text }) {
            var made: LineLeg?
            let receiver = rings.recall(call) { offer in
                let leg = LineLeg(offer, name: name, abilities: session.abilities, trunk: self)
                made = leg
                return leg
            }
            if let receiver, let made {
                made.receiver = receiver
                legs[name] = made
            } else {
                run(session.perform([.hangUp(.error)], for: name, at: now()))
            }
        }
        settle()
        rings.recallIsDone()
        commit()
        keepTime()
    }

    /// The session as it is now, with the names of its calls.
    var snapshot: [LineEntry] {
        [.opened(session.memory)] + legs.values.map { .taken($0.name, as: $0.offer.id) }
    }
}
