import CallCore
import Dialplans

/// Where a call's commands go, and who closes its connection.
protocol AGIPort: AnyObject {
    func write(_ line: [UInt8])
    func flush()
    func close()
}

/// One call from Asterisk: performs what its session decides, and ties it to its receiver.
///
/// It is used on one event loop only. What a receiver orders while it is told something is performed after that, in its row.
final class AGICall {
    private(set) var session: AGISession
    private let rings: any RingReceiver
    private let id: CallID
    private let sound: AGISound
    private let now: () -> Milliseconds
    private weak var port: (any AGIPort)?
    private var leg: AGILeg?
    private var actions: [AGIAction] = []
    private var phase = Phase.idle

    private enum Phase {
        case idle, running
    }

    init(
        session: AGISession, id: CallID, rings: any RingReceiver, port: any AGIPort, sound: AGISound, now: @escaping () -> Milliseconds
    ) {
        self.session = session
        self.id = id
        self.rings = rings
        self.port = port
        self.sound = sound
        self.now = now
    }

    func receive(_ frame: LineFrame) { run(session.receive(frame, at: now())) }
    func passTime() { run(session.pass(to: now())) }
    func inputEnded() { run(session.inputEnded()) }
    func stop() { run(session.stop()) }
    func perform(_ orders: [LineOrder]) { run(session.perform(orders)) }

    private func run(_ new: [AGIAction]) {
        actions += new
        guard phase == .idle else { return }
        phase = .running
        repeat {
            var next = 0
            while next < actions.count {
                perform(actions[next])
                next += 1
            }
            actions = session.proceed(at: now())
        } while !actions.isEmpty
        phase = .idle
        port?.flush()
    }

    private func perform(_ action: AGIAction) {
        switch action {
        case .send(let command): send(command)
        case .stream(let run): stream(run)
        case .ring(let environment): offer(environment)
        case .report(let event): report(event)
        case .close:
            sound.forget()
            port?.close()
        }
    }

    private func send(_ command: AGICommand) {
        // What Asterisk would read as something else counts as refused by it.
        guard let line = command.line else { return actions += session.take(.refused) }
        port?.write(line)
    }

    private func stream(_ run: AGISpeech.Run) {
        sound.forget()
        guard let file = sound.file(of: run.clips) else { return actions += session.streamFailed(run) }
        send(.stream(file: file, keys: run.keys, from: run.heard * 8))
    }

    private func offer(_ environment: AGIEnvironment) {
        let offer = CallOffer(environment, id: id, trusted: session.settings.trusted)
        let leg = AGILeg(offer, canTransfer: session.settings.dial != nil, call: self)
        self.leg = leg
        leg.receiver = rings.ring(leg)
        // Whoever refuses a ring says so by an order; this one does nothing where that was done.
        if leg.receiver == nil { leg.perform([.reject(.error)]) }
    }

    private func report(_ event: LineEvent) {
        let receiver = leg?.receiver
        if case .gone = event { leg = nil }
        receiver?.report(event)
    }
}
