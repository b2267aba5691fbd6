import CallCore
import Dialplans

/// What whoever counts connections and calls learns of one.
enum SwitchNews: Hashable {
    case rang
    case rejected(RejectCause)
    case refused(SwitchRefusal)
}

/// Where a call's commands go, and who closes its connection.
protocol SwitchPort<Command>: AnyObject {
    associatedtype Command
    func learn(_ news: SwitchNews)
    /// `false`: the command can't be spelt.
    func write(_ command: Command) -> Bool
    func flush()
    func close()
}

/// One call from a switch: performs what its session decides, and ties it to its receiver.
///
/// It is used on one event loop only. What a receiver orders while it is told something is performed after that, in its row.
final class SwitchCall<Session: SwitchSession>: SwitchOrders {
    private(set) var session: Session
    private let id: CallID
    private let rings: any RingReceiver
    private let now: () -> Milliseconds
    private weak var port: (any SwitchPort<Session.Command>)?
    private var leg: SwitchLeg?
    private var actions: [Session.Action] = []
    private var phase = Phase.idle

    private var decision = Decision.open

    private enum Phase {
        case idle, running
    }

    private enum Decision {
        case open, made
    }

    init(session: Session, id: CallID, rings: any RingReceiver, port: any SwitchPort<Session.Command>, now: @escaping () -> Milliseconds) {
        self.session = session
        self.id = id
        self.rings = rings
        self.port = port
        self.now = now
    }

    func begin() { run(session.begin()) }
    func receive(_ message: Session.Message) { run(session.receive(message, at: now())) }
    func passTime() { run(session.pass(to: now())) }
    func inputEnded() { run(session.inputEnded()) }
    func stop() { run(session.stop()) }

    func perform(_ orders: [LineOrder]) {
        decide(orders)
        run(session.perform(orders, at: now()))
    }

    /// A ring is decided once.
    private func decide(_ orders: [LineOrder]) {
        guard decision == .open else { return }
        for order in orders {
            switch order {
            case .answer: decision = .made
            case .reject(let cause):
                decision = .made
                port?.learn(.rejected(cause))
            case .play, .stop, .stopRecording, .stopTransfer, .secret, .record, .transfer, .hangUp: continue
            }
            return
        }
    }

    private func run(_ new: [Session.Action]) {
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

    private func perform(_ action: Session.Action) {
        switch action {
        case .send(let command):
            if port?.write(command) == false { actions += session.unsent(command, at: now()) }
        case .ring(let ring): offer(ring)
        case .report(let event):
            let receiver = leg?.receiver
            if case .gone = event { leg = nil }
            receiver?.report(event)
        case .refuse(let why): port?.learn(.refused(why))
        case .close: port?.close()
        }
    }

    private func offer(_ ring: SwitchRing) {
        port?.learn(.rang)
        let leg = SwitchLeg(ring.offer(named: id), shortfalls: session.shortfalls, orders: self)
        self.leg = leg
        leg.receiver = rings.ring(leg)
        // Whoever refuses a ring says so by an order; this one does nothing where that was done.
        if leg.receiver == nil { leg.perform([.reject(.error)]) }
    }
}
