import Dialplans
import Logging
import Synchronization

/// The gate that all connections of a server pass, whichever event loop they are on.
final class LineAdmission: Sendable {
    private let gate: Mutex<LineGate>
    private let log: Logger
    private let figures: LineFigures

    init(_ limits: LineLimits, log: Logger, figures: LineFigures = LineFigures()) {
        gate = Mutex(LineGate(limits))
        self.log = log
        self.figures = figures
    }

    /// `false`: the connection is to be closed.
    func enter(_ origin: LineOrigin, at now: Milliseconds) -> Bool {
        switch gate.withLock({ $0.enter(origin, at: now) }) {
        case .admitted: return true
        case .refused(let count):
            figures.refused(.connections)
            if let count { log.warning("connections too many were closed", metadata: ["count": "\(count)"]) }
            return false
        }
    }

    func greeted(_ origin: LineOrigin, at now: Milliseconds) { gate.withLock { $0.greeted(origin, at: now) } }

    func left(_ origin: LineOrigin, afterHello: Bool, at now: Milliseconds) {
        gate.withLock { $0.left(origin, afterHello: afterHello, at: now) }
    }

    func denied(_ origin: LineOrigin, at now: Milliseconds) {
        gate.withLock { $0.denied(origin, at: now) }
        log.warning("a gateway gave a wrong token, or none")
    }

    func wait(_ origin: LineOrigin, at now: Milliseconds) -> Milliseconds { gate.withLock { $0.wait(origin, at: now) } }

    func ring(_ origin: LineOrigin, at now: Milliseconds) -> Bool { gate.withLock { $0.ring(origin, at: now) } }

    /// A ring over the limits was rejected.
    func ringTooMany() { figures.refused(.rings) }

    func callEnded(_ origin: LineOrigin, at now: Milliseconds) { gate.withLock { $0.callEnded(origin, at: now) } }
}

/// Sessions whose gateway is away, and what an engine that is gone had let in.
extension LineAdmission {
    /// `false`: too many wait already.
    func mayWait(_ origin: LineOrigin, at now: Milliseconds) -> Bool {
        guard gate.withLock({ $0.mayWait(origin, at: now) }) else {
            figures.refused(.waiting)
            return false
        }
        return true
    }

    func waited(_ origin: LineOrigin, at now: Milliseconds) { gate.withLock { $0.waited(origin, at: now) } }

    /// The engine stops: every session is left for the next one.
    func leaveAll() { gate.withLock { $0.leaveAll() } }

    func restored(_ origin: LineOrigin, at now: Milliseconds) { gate.withLock { $0.restored(origin, at: now) } }
    func recalled(_ origin: LineOrigin, at now: Milliseconds) { gate.withLock { $0.recalled(origin, calls: 1, at: now) } }

    /// A session and its calls count for another address from now on.
    func moved(_ calls: Int, from old: LineOrigin, to new: LineOrigin, waits: Bool, at now: Milliseconds) {
        gate.withLock { gate in
            gate.recalled(old, calls: -calls, at: now)
            gate.recalled(new, calls: calls, at: now)
            guard waits else { return }
            gate.waited(old, at: now)
            gate.restored(new, at: now)
        }
    }
}
