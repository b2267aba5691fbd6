public import Dialplans

/// Connections come and go.
extension LineGatewaySession {
    /// There is a new connection: hello is said, and names the session that is to go on.
    public mutating func connected(at now: Milliseconds) -> [LineGatewayAction] {
        var known = memory
        if case .down(let since, let memory) = phase { known?.deadUntil = since + memory.keep }
        phase = .greeting(since: now, known)
        var hello = greeting
        if canResume, let known { (hello.session, hello.received) = (known.id.text, inbox.received) }
        return [.send(.hello(hello))]
    }

    /// The connection is gone. A session that cannot be resumed is gone with it.
    public mutating func disconnected(at now: Milliseconds) -> [LineGatewayAction] {
        switch phase {
        case .idle, .down: return []
        case .greeting(_, nil):
            phase = .idle
            return []
        case .greeting(_, let memory?):
            let since = (memory.deadUntil ?? now + memory.keep) - memory.keep
            phase = .down(since: since, memory)
            return pass(to: now)
        case .open(_, let memory):
            guard canResume else { return die() }
            phase = .down(since: now, memory)
            return []
        }
    }

    /// Time has passed: what is overdue happens.
    public mutating func pass(to now: Milliseconds) -> [LineGatewayAction] {
        switch phase {
        case .idle: return []
        case .greeting(let since, let memory):
            var actions: [LineGatewayAction] = []
            if let end = memory?.deadUntil, now >= end {
                actions = forget()
                phase = .greeting(since: since, nil)
            }
            return now >= since + Self.helloWithin ? actions + [.close(nil)] : actions
        case .down(let since, let memory): return now >= since + memory.keep ? die() : []
        case .open(var pulse, let memory):
            let need = pulse.pass(to: now)
            phase = .open(pulse, memory)
            switch need {
            case .nothing: return acknowledge(at: now)
            case .ping: return [.send(.link(.ping))] + acknowledge(at: now)
            case .end: return [.close(nil)]
            }
        }
    }

    /// The engine has said hello.
    mutating func greeted(_ hello: EngineHello, _ known: LineGatewayMemory?, at now: Milliseconds) -> [LineGatewayAction] {
        let pulse = LinePulse(beat: hello.beat, now: now)
        let memory = LineGatewayMemory(id: hello.session, keep: hello.keep * 1_000)
        if let known, hello.resumed, hello.session == known.id, outbox.resume(after: hello.received) {
            phase = .open(pulse, memory)
            inbox.tell()
            return [.opened(hello)] + release()
        }
        // A session that the engine goes on with and we cannot is dead: the engine is told so, and the next connection begins another.
        guard !hello.resumed else {
            phase = .greeting(since: now, nil)
            return forget() + [.send(.link(.bye(nil))), .close(nil)]
        }
        let lost = forget()
        outbox = LineOutbox(keeping: canResume ? .unacknowledged : .nothing)
        inbox = LineInbox()
        phase = .open(pulse, memory)
        return lost + [.opened(hello)]
    }

    mutating func acknowledge(at now: Milliseconds) -> [LineGatewayAction] {
        guard canResume, let number = inbox.takeDue(at: now) else { return [] }
        return [.send(.link(.ack(number)))]
    }

    mutating func due() -> [LineGatewayAction] {
        guard isOpen else { return [] }
        return outbox.takeDue().map(LineGatewayAction.send)
    }

    mutating func die() -> [LineGatewayAction] {
        phase = .idle
        return forget()
    }

    private mutating func forget() -> [LineGatewayAction] {
        defer { (calls, held, keysHeld) = ([], [], [:]) }
        return calls.isEmpty ? [] : [.lost(calls.sorted { $0.text < $1.text })]
    }
}
