import CallCore
public import NIOCore

extension LineServer {
    /// Makes the receiver of a session that an engine left behind, of what was written down; called on the session's event loop.
    public typealias MakeRemains = @Sendable (any EventLoop) throws -> (remains: LineRemains, rings: any RingReceiver)?

    /// Goes on with a session that an engine left behind: it waits for its gateway, and is dead after `keep` seconds.
    /// - Returns: `false`: there is none, or what was left does not fit together.
    public func restore(_ left: @escaping MakeRemains) async throws -> Bool {
        let loop = group.next()
        return try await loop.submit {
            let now = LineAlarm.now(loop)
            guard let (remains, rings) = try left(loop),
                let session = remains.session(engine: self.engine, settings: self.settings, at: now)
            else { return false }
            let origin = session.settings.entrance.origin
            let trunk = LineTrunk(
                session: session, rings: self.admitted(rings, from: origin) { LineAlarm.now(loop) }, port: nil,
                trusted: session.settings.trusted, alarm: LineAlarm(loop),
                sessions: self.resumable, now: { LineAlarm.now(loop) }, newCallID: self.newCallID)
            trunk.recall(remains.calls.filter { session.calls[$0.key] != nil })
            return true
        }.get()
    }
}
