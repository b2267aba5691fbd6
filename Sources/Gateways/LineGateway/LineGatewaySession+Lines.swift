import CallCore
public import Dialplans

/// What is said and heard on a connection.
extension LineGatewaySession {
    /// A line of the engine has come.
    public mutating func receive(_ frame: LineFrame, at now: Milliseconds) -> [LineGatewayAction] {
        if case .open(var pulse, let memory) = phase {
            pulse.heard(at: now)
            phase = .open(pulse, memory)
            if frame.isCounted { inbox.count(at: now) }
        }
        let actions = read(frame, at: now)
        return actions + acknowledge(at: now)
    }

    /// Something happens in a call. While the link is down it waits; where too much is unacknowledged a ring is busy, and some keys wait.
    public mutating func report(_ report: LineReport, of call: GatewayCallID) -> [LineGatewayAction] {
        if case .ring = report {
            guard memory != nil, !outbox.isFull, held.isEmpty else { return [.busy(call)] }
            calls.insert(call)
        }
        guard calls.contains(call) else { return [] }
        if case .gone = report { calls.remove(call) }
        guard held.isEmpty, !outbox.isFull else { return hold(report, of: call) }
        outbox.add(.call(call, report))
        return due()
    }

    /// The gateway takes its leave: the session and its calls end.
    public mutating func bye() -> [LineGatewayAction] {
        guard isOpen else { return die() }
        outbox.add(.link(.bye(nil)))
        return due() + die() + [.close(nil)]
    }

    private mutating func hold(_ report: LineReport, of call: GatewayCallID) -> [LineGatewayAction] {
        if case .key = report {
            guard keysHeld[call, default: 0] < Self.mostKeysHeld else { return [] }
            keysHeld[call, default: 0] += 1
        }
        held.append((call, report))
        return held.count > Self.mostHeld ? die() + [.close(nil)] : []
    }

    /// What was held back follows, as far as it may.
    mutating func release() -> [LineGatewayAction] {
        while let first = held.first, !outbox.isFull {
            held.removeFirst()
            if case .key = first.report { keysHeld[first.call] = keysHeld[first.call].flatMap { $0 > 1 ? $0 - 1 : nil } }
            outbox.add(.call(first.call, first.report))
        }
        return due()
    }

    private mutating func read(_ frame: LineFrame, at now: Milliseconds) -> [LineGatewayAction] {
        switch frame {
        case .tooLong: return complain(LineError(.lineTooLong))
        case .line(let line) where LineWords.isBlank(line[...]): return []
        case .line(let line):
            do throws(LineError) {
                return take(try LineCodec.decodeEngine(line), at: now)
            } catch {
                return LineWords.verb(of: line[...]) == "error" ? [] : complain(error)
            }
        }
    }

    private mutating func take(_ message: EngineMessage, at now: Milliseconds) -> [LineGatewayAction] {
        switch (phase, message) {
        case (.greeting(_, let known), .hello(let hello)): return greeted(hello, known, at: now)
        case (.greeting, .link(.error(let error))), (.open, .link(.error(let error))): return [.error(error)]
        case (.open, .call(let call, let command)): return calls.contains(call) ? [.command(call, command)] : []
        case (.open, .link(.ping)): return [.send(.link(.pong))]
        case (.open, .link(.ack(let number))): return outbox.acknowledge(number) ? release() : complain(LineError(.badArgument, of: "ack"))
        case (.open, .link(.bye(let reason))): return ended(reason)
        case (.greeting, .link(.bye(let reason))): return [.close(reason)]
        case (.open, .hello): return complain(LineError(.badState, of: "hello"))
        case (.open, .link(.pong)), (.greeting, _), (.idle, _), (.down, _): return []
        }
    }

    /// After these the session can be resumed; after any other `bye` it is over.
    private mutating func ended(_ reason: ByeReason?) -> [LineGatewayAction] {
        switch reason {
        case .restart, .slow, .replaced: canResume ? [.close(reason)] : die() + [.close(reason)]
        case .errors, .version, .denied, nil: die() + [.close(reason)]
        }
    }

    private mutating func complain(_ error: LineError) -> [LineGatewayAction] {
        guard isOpen else { return [.error(error)] }
        // An engine that acknowledges nothing is not told of its faults without end.
        guard !outbox.isFull else { return [.error(error)] }
        outbox.add(.link(.error(error)))
        return [.error(error)] + due()
    }
}
