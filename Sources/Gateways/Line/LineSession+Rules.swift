import CallCore
import Dialplans

extension LineSession {
    mutating func take(_ message: GatewayMessage, at now: Milliseconds) -> [LineAction] {
        switch (phase, message) {
        case (.over, _), (.down, _): return []
        case (.greeting, .hello(let hello)): return greet(hello, at: now)
        case (.greeting, .link(.error)): return []
        case (.greeting, .link(.bye)): return end(.gateway, saying: nil)
        case (.greeting, _), (.seeking, _): return dismiss(LineError(.badState, of: message.verb))
        case (.open, .hello): return refuse(LineError(.badState, of: "hello"), at: now)
        case (.open, .call(let call, .ring(let ring))): return take(ring, of: call, at: now)
        case (.open, .call(let call, let report)): return take(report, of: call)
        case (.open, .link(.ping)):
            var actions: [LineAction] = []
            send(.link(.pong), &actions)
            return actions
        case (.open, .link(.ack(let number))): return acknowledged(number)
        case (.open, .link(.pong)), (.open, .link(.error)): return []
        case (.open, .link(.bye)): return end(.gateway, saying: nil)
        }
    }

    /// Answers a line that was refused. Before the hello, and after too many faults, that ends the connection; a line too long never
    /// does so alone.
    mutating func refuse(_ error: LineError, at now: Milliseconds) -> [LineAction] {
        if isGreeting, error.code != .lineTooLong { return dismiss(error.verb == "hello" ? error : LineError(.badState)) }
        var actions: [LineAction] = []
        send(.link(.error(error)), &actions)
        guard error.code.isFault else { return actions }
        faults = faults.filter { $0 > now - LineSettings.faults.within } + [now]
        return faults.count < LineSettings.faults.most ? actions : actions + end(.error, saying: .errors)
    }

    /// Every call of the session has gone, and so is the connection.
    mutating func end(_ cause: GoneCause, saying reason: ByeReason??, afterWriting: Bool = true) -> [LineAction] {
        guard phase != .over else { return [] }
        var actions: [LineAction] = []
        if let reason { send(.link(.bye(reason)), &actions) }
        for call in calls.keys.sorted(by: { $0.text < $1.text }) { actions.append(.report(call, .gone(cause))) }
        forgetCalls()
        phase = .over
        return actions + [.close(afterWriting: afterWriting)]
    }

    private mutating func greet(_ hello: GatewayHello, at now: Milliseconds) -> [LineAction] {
        guard LineToken.matches(hello.token, settings.token) else { return dismiss(LineError(.denied), saying: .denied) }
        guard hello.versions.contains(1) else { return dismiss(LineError(.version, text: "1"), saying: .version) }
        var hello = hello
        switch settings.clips {
        case .file: break
        case .url: hello.can.remove(.file)
        }
        guard hello.can.contains(.file) || (hello.can.contains(.url) && settings.places.links != nil) else {
            return dismiss(LineError(.unsupported, of: "hello", text: "url"))
        }
        if !settings.resumes { hello.can.remove(.resume) }
        guard hello.can.contains(.resume), hello.session != nil, hello.received != nil else { return begin(hello, at: now) }
        phase = .seeking(hello)
        return [.seek(hello)]
    }

    private mutating func dismiss(_ error: LineError, saying reason: ByeReason? = nil) -> [LineAction] {
        var actions: [LineAction] = []
        send(.link(.error(error)), &actions)
        return actions + end(.error, saying: .some(reason))
    }

    private mutating func take(_ ring: Ring, of call: GatewayCallID, at now: Milliseconds) -> [LineAction] {
        guard calls[call] == nil else { return answer(LineError(.callExists, of: "ring", call: call)) }
        let isFull = liveCalls >= settings.calls
        store(LineCall(at: now), for: call)
        let noted: [LineAction] = canResume ? [.note(.report(call, .ring(ring)))] : []
        guard isFull else { return noted + [.ring(call, ring)] }
        // Its `gone` is waited for, unless a flood of rings would make the session grow.
        let rejected = noted + perform([.reject(.busy)], for: call, at: now)
        return calls.count > 2 * settings.calls ? rejected + forget(call) : rejected
    }

    private mutating func take(_ report: LineReport, of call: GatewayCallID) -> [LineAction] {
        guard var state = calls[call] else { return answer(LineError(.noSuchCall, of: report.verb, call: call)) }
        let outcome = state.take(report)
        store(state, for: call)
        switch outcome {
        case .ignored: return []
        case .refused(let code): return answer(LineError(code, of: report.verb, call: call, play: report.clip))
        case .events(let events):
            if case .gone = report { store(nil, for: call) }
            let noted: [LineAction] = canResume && !report.isKey ? [.note(.report(call, report))] : []
            return noted + events.map { .report(call, $0) }
        }
    }

    /// Nothing more is waited for of this call.
    mutating func forget(_ call: GatewayCallID) -> [LineAction] {
        store(nil, for: call)
        return canResume ? [.note(.forgot(call))] : []
    }

    /// Says that a message doesn't fit, which crossing can explain.
    private mutating func answer(_ error: LineError) -> [LineAction] {
        var actions: [LineAction] = []
        send(.link(.error(error)), &actions)
        return actions
    }
}

extension GatewayMessage {
    fileprivate var verb: String {
        switch self {
        case .hello: "hello"
        case .call(_, let report): report.verb
        case .link(let link): link.verb
        }
    }
}

extension LinkMessage {
    fileprivate var verb: String {
        switch self {
        case .ping: "ping"
        case .pong: "pong"
        case .ack: "ack"
        case .error: "error"
        case .bye: "bye"
        }
    }
}

extension LineReport {
    fileprivate var clip: Int? {
        if case .played(let number, _, _) = self { number } else { nil }
    }

    /// A key changes nothing that a restarted engine must know of the line: what it means to the call is written down there.
    fileprivate var isKey: Bool { if case .key = self { true } else { false } }
}
