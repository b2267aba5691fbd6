import Dialplans

/// Sessions that wait for their gateway: each has a file open and may hold calls, so there is a limit to them, though none has a connection.
extension LineGate {
    /// A connection is lost; `false`: its session cannot wait for another.
    mutating func mayWait(_ origin: LineOrigin, at now: Milliseconds) -> Bool {
        guard waiting < mostWaiting.all, waiting(from: origin) < mostWaiting.ofOne else { return false }
        restored(origin, at: now)
        return true
    }

    /// A session is there of an engine that is gone, and waits.
    mutating func restored(_ origin: LineOrigin, at now: Milliseconds) { changeWaiting(of: origin, by: 1, at: now) }

    /// The gateway is back, or the session is over.
    mutating func waited(_ origin: LineOrigin, at now: Milliseconds) { changeWaiting(of: origin, by: -1, at: now) }
}
