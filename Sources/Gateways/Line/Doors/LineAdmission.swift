import Dialplans
import Logging
import NIOCore
import Synchronization

/// The gate that all connections of a server pass, whichever event loop they are on.
final class LineAdmission: Sendable {
    private let state: Mutex<State>
    private let log: Logger
    private let figures: LineFigures

    fileprivate struct State {
        var gate: LineGate
        /// The connections before their hello, which may have to give up their seats.
        var greeting: [LineSeat: any Channel] = [:]
    }

    init(_ limits: LineLimits, log: Logger, figures: LineFigures = LineFigures()) {
        state = Mutex(State(gate: LineGate(limits)))
        self.log = log
        self.figures = figures
    }

    /// A connection has come, and holds its seat by what this puts first into its pipeline. To be called on its event loop.
    /// - Returns: `nil`: it is to be closed.
    func enter(_ channel: any Channel, from origin: LineOrigin, at now: Milliseconds) throws -> LineSeat? {
        let (entry, oldest) = state.withLock { $0.enter(channel, from: origin, at: now) }
        switch entry {
        case .admitted(let seat):
            return try hold(seat, channel)
        case .replaced(_, let seat, let count):
            figures.refused(.greetings)
            if let count { log.warning("connections without a hello or a call were closed for others", metadata: ["count": "\(count)"]) }
            oldest?.pipeline.fireUserInboundEventTriggered(LineSeat.GiveUp())
            return try hold(seat, channel)
        case .refused(let count):
            figures.refused(.connections)
            if let count { log.warning("connections too many were closed", metadata: ["count": "\(count)"]) }
            return nil
        }
    }

    /// Another has been given its seat, and it has not said hello meanwhile.
    func mustGiveUp(_ seat: LineSeat) -> Bool { gate { $0.mustGiveUp(seat) } }

    func greeted(_ seat: LineSeat, at now: Milliseconds) {
        state.withLock { state in
            state.gate.greeted(seat, at: now)
            state.greeting[seat] = nil
        }
    }

    /// It may be told more than once.
    func left(_ seat: LineSeat, at now: Milliseconds) {
        state.withLock { state in
            state.gate.left(seat, at: now)
            state.greeting[seat] = nil
        }
    }

    func denied(_ origin: LineOrigin, at now: Milliseconds) {
        gate { $0.denied(origin, at: now) }
        log.warning("a gateway gave a wrong token, or none")
    }

    func wait(_ origin: LineOrigin, at now: Milliseconds) -> Milliseconds { gate { $0.wait(origin, at: now) } }

    func ring(_ origin: LineOrigin, at now: Milliseconds) -> Bool { gate { $0.ring(origin, at: now) } }

    /// A ring over the limits was rejected.
    func ringTooMany() { figures.refused(.rings) }

    func callEnded(_ origin: LineOrigin, at now: Milliseconds) { gate { $0.callEnded(origin, at: now) } }
}

/// Sessions whose gateway is away, and what an engine that is gone had let in.
extension LineAdmission {
    /// `false`: too many wait already.
    func mayWait(_ origin: LineOrigin, at now: Milliseconds) -> Bool {
        guard gate({ $0.mayWait(origin, at: now) }) else {
            figures.refused(.waiting)
            return false
        }
        return true
    }

    func waited(_ origin: LineOrigin, at now: Milliseconds) { gate { $0.waited(origin, at: now) } }

    /// The engine stops: every session is left for the next one.
    func leaveAll() { gate { $0.leaveAll() } }

    func restored(_ origin: LineOrigin, at now: Milliseconds) { gate { $0.restored(origin, at: now) } }
    func recalled(_ origin: LineOrigin, at now: Milliseconds) { gate { $0.recalled(origin, calls: 1, at: now) } }

    /// A session and its calls count for another address from now on.
    func moved(_ calls: Int, from old: LineOrigin, to new: LineOrigin, waits: Bool, at now: Milliseconds) {
        gate { gate in
            gate.recalled(old, calls: -calls, at: now)
            gate.recalled(new, calls: calls, at: now)
            guard waits else { return }
            gate.waited(old, at: now)
            gate.restored(new, at: now)
        }
    }
}

extension LineAdmission {
    private func gate<Result>(_ body: (inout LineGate) -> Result) -> Result { state.withLock { body(&$0.gate) } }

    private func hold(_ seat: LineSeat, _ channel: any Channel) throws -> LineSeat {
        do {
            try channel.pipeline.syncOperations.addHandler(LineSeatHandler(seat, self), position: .first)
        } catch {
            left(seat, at: LineAlarm.now(channel.eventLoop))
            throw error
        }
        return seat
    }
}

extension LineAdmission.State {
    /// With the connection that has to give its seat up, if one has.
    fileprivate mutating func enter(
        _ channel: any Channel, from origin: LineOrigin, at now: Milliseconds
    ) -> (LineGate.Entry, (any Channel)?) {
        let entry = gate.enter(origin, at: now)
        switch entry {
        case .admitted(let seat):
            greeting[seat] = channel
            return (entry, nil)
        case .replaced(let oldest, let seat, _):
            greeting[seat] = channel
            return (entry, greeting.removeValue(forKey: oldest))
        case .refused: return (entry, nil)
        }
    }
}
