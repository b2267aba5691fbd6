import CallCore
public import Dialplans

/// A session that outlives its connection.
extension LineSession {
    /// The session that the gateway named does not go on: this one begins.
    public mutating func goOnAlone(at now: Milliseconds) -> [LineAction] {
        guard case .seeking(let hello) = phase else { return [] }
        return begin(hello, at: now)
    }

    /// The gateway is back on a new connection. `nil`: it is another, came by another door, or its count cannot be; then nothing changes.
    ///
    /// What is returned is for the new connection; a live older one is to be told `replaced` first.
    ///
    /// - Parameter written: up to which of the gateway's lines all is written down, and so may be forgotten by it; `nil`: all.
    public mutating func resume(
        _ hello: GatewayHello, from entrance: LineEntrance = .streams, written: Int? = nil, at now: Milliseconds
    ) -> [LineAction]? {
        guard accepts(hello, from: entrance), let count = hello.received else { return nil }
        let wasDown = if case .down = phase { true } else { false }
        guard outbox.resume(after: count) else { return nil }
        let beat = hello.beat ?? settings.beat
        phase = .open(LineLink(hello, beat: beat, now: now))
        let told = min(inbox.received, written ?? inbox.received)
        inbox.resume(after: told)
        var actions: [LineAction] = []
        let answer = EngineHello(engine: engine, beat: beat, session: id, received: told, keep: settings.keep, resumed: true)
        send(.hello(answer), &actions)
        sendDue(&actions)
        if wasDown { waitAnew(from: now) }
        if entrance.origin != settings.entrance.origin {
            move(to: entrance.origin)
            actions.append(.note(.opened(memory)))
        }
        return actions + (wasDown ? [.linkUp] : [])
    }

    /// The same gateway, by the same door, with a count that can be. One that has left too much waiting begins anew.
    func accepts(_ hello: GatewayHello, from entrance: LineEntrance) -> Bool {
        guard let link, link.isTaken(upBy: hello), settings.entrance.isSame(as: entrance), hello.session == id.text,
            let count = hello.received
        else { return false }
        return outbox.canResume(after: count) && outbox.said - count <= LineSettings.mostHeld + LineOutbox<EngineMessage>.most
    }

    /// More waits than may: the gateway has not acknowledged for too long, or has been away while too much was said.
    mutating func bound(_ actions: [LineAction], at now: Milliseconds) -> [LineAction] {
        guard outbox.waiting > LineSettings.mostHeld else { return actions }
        switch phase {
        case .open: return actions + lose(at: now, saying: .slow, afterWriting: false, or: .error)
        case .down: return actions + end(.error, saying: nil)
        case .greeting, .seeking, .over: return actions
        }
    }

    /// There is no room for a session without a connection.
    mutating func giveUp() -> [LineAction] {
        guard case .down = phase else { return [] }
        return end(.gateway, saying: nil)
    }

    /// Another connection takes the place of this one, which is told.
    ///
    /// That line counts as any other. It is not sent again: the new connection must not be ended by it, so it becomes a complaint of nothing.
    mutating func replace() -> [LineAction] {
        guard case .open = phase else { return [] }
        var actions: [LineAction] = []
        send(.link(.bye(.replaced)), &actions)
        outbox.replaceByes()
        return actions + [.close(afterWriting: true)]
    }

    mutating func begin(_ hello: GatewayHello, at now: Milliseconds) -> [LineAction] {
        let beat = hello.beat ?? settings.beat
        phase = .open(LineLink(hello, beat: beat, now: now))
        if canResume { outbox = LineOutbox(keeping: .unacknowledged) }
        var actions: [LineAction] = canResume ? [.note(.opened(memory))] : []
        send(.hello(EngineHello(engine: engine, beat: beat, session: id, keep: settings.keep)), &actions)
        return actions
    }

    /// The connection is lost: the session waits to be resumed, or ends with it.
    mutating func lose(
        at now: Milliseconds, saying reason: ByeReason? = nil, afterWriting: Bool, or cause: GoneCause
    ) -> [LineAction] {
        guard case .open(let link) = phase, canResume else {
            if case .down = phase { return [] }
            return end(cause, saying: reason.map { .some($0) }, afterWriting: afterWriting)
        }
        var actions: [LineAction] = []
        if let reason { send(.link(.bye(reason)), &actions) }
        outbox.replaceByes()
        phase = .down(since: now, link)
        return actions + [.linkDown, .close(afterWriting: afterWriting)]
    }

    mutating func acknowledge(at now: Milliseconds) -> [LineAction] {
        guard case .open = phase, canResume, let number = inbox.takeDue(at: now) else { return [] }
        return [.send(.link(.ack(number)))]
    }

    /// The gateway has received lines; those that waited for it may follow.
    mutating func acknowledged(_ number: Int) -> [LineAction] {
        guard canResume else { return [] }
        var actions: [LineAction] = []
        if outbox.acknowledge(number) {
            sendDue(&actions)
        } else {
            send(.link(.error(LineError(.badArgument, of: "ack", text: "n"))), &actions)
        }
        return actions
    }
}

extension LineOutbox<EngineMessage> {
    /// A `bye` that was not received must not end the connection on which it would come again.
    mutating func replaceByes() {
        replace { message in
            if case .link(.bye) = message { .link(.error(LineError(.internal, text: "bye"))) } else { nil }
        }
    }
}
