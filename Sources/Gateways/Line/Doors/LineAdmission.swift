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
