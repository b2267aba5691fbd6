public import CallCore
public import Dialplans

/// What is to be done after a step of a session.
public enum LineAction: Hashable, Sendable {
    case send(EngineMessage)
    /// A call rings: whoever takes it decides with `perform`.
    case ring(GatewayCallID, Ring)
    case report(GatewayCallID, LineEvent)
    /// The gateway would like to go on with another session: it may be handed over, else `goOnAlone` is called.
    case seek(GatewayHello)
    /// The connection is gone, and the calls stay: their timers stand still until it is back.
    case linkDown
    case linkUp
    /// A counted line came, or was said, that changes what a restarted engine must know.
    case note(LineEntry)
    /// The connection ends: when all has been written, or at once.
    case close(afterWriting: Bool)
}

/// One session of the line protocol as the engine sees it: what may be said now, and what follows from it.
///
/// Pure: lines, orders and the time come in, actions go out. `now` is of any clock that never goes back.
public struct LineSession: Sendable {
    public let id: LineSessionID
    /// How many lines of this session have been received and sent, as resumption counts them.
    public var received: Int { inbox.received }
    public var sent: Int { outbox.said }

    var inbox = LineInbox()
    var outbox = LineOutbox<EngineMessage>(keeping: .nothing)
    private(set) var settings: LineSettings
    let engine: String
    var phase: Phase
    private(set) var calls: [GatewayCallID: LineCall] = [:]
    /// The calls that ring or are up.
    public private(set) var liveCalls = 0
    /// When each call is due that waits for a decision or for its `gone`.
    private(set) var waiting: [GatewayCallID: Milliseconds] = [:]
    var faults: [Milliseconds] = []

    enum Phase: Hashable {
        case greeting(since: Milliseconds)
        /// The gateway has said hello and named a session: whether that one goes on is being asked.
        case seeking(GatewayHello)
        case open(LineLink)
        /// The connection is gone, the session is not.
        case down(since: Milliseconds, LineLink)
        case over
    }

    /// A session of a connection that has just begun. `engine` is the engine's name and version, such as `schoolbell/0.1.0`.
    public init(id: LineSessionID, engine: String, settings: LineSettings, now: Milliseconds) {
        self.id = id
        self.engine = engine
        self.settings = settings
        phase = .greeting(since: now)
    }

    public var isOver: Bool { phase == .over }

    /// Who is there, once it has said so.
    public var gateway: GatewayName? { link?.gateway }
    public var abilities: Set<LineAbility> { link?.abilities ?? [] }

    /// It outlives its connection.
    public var canResume: Bool { abilities.contains(.resume) }

    var isGreeting: Bool {
        switch phase {
        case .greeting, .seeking: true
        case .open, .down, .over: false
        }
    }

    var link: LineLink? {
        switch phase {
        case .open(let link), .down(_, let link): link
        case .greeting, .seeking, .over: nil
        }
    }

    /// A line has come.
    public mutating func receive(_ frame: LineFrame, at now: Milliseconds) -> [LineAction] {
        guard phase != .over else { return [] }
        if case .open(var link) = phase {
            link.heard(at: now)
            phase = .open(link)
        }
        if frame.isCounted {
            if inbox.takeRepeat(at: now) { return acknowledge(at: now) }
            inbox.count(at: now)
        }
        return bound(read(frame, at: now) + acknowledge(at: now), at: now)
    }

    /// The engine gives orders to a call, in their row.
    public mutating func perform(_ orders: [LineOrder], for call: GatewayCallID, at now: Milliseconds) -> [LineAction] {
        guard phase != .over, var state = calls[call] else { return [] }
        var actions: [LineAction] = canResume ? [.note(.orders(call, orders))] : []
        let terms = LineTerms(abilities: abilities, places: settings.places, call: state.id)
        for order in orders {
            let (commands, events) = state.perform(order, under: terms, at: now)
            for command in commands { send(.call(call, command), &actions) }
            actions += events.map { .report(call, $0) }
        }
        store(state, for: call)
        return bound(actions, at: now)
    }

    /// The call that rings is called so.
    mutating func name(_ call: GatewayCallID, _ id: CallID) { calls[call]?.id = id }

    /// The gateway comes from elsewhere than before.
    mutating func move(to origin: LineOrigin?) { settings.entrance = settings.entrance.entered(from: origin) }

    mutating func send(_ message: EngineMessage, _ actions: inout [LineAction]) {
        guard message.isCounted else { return actions.append(.send(message)) }
        outbox.add(message)
        if canResume, !message.isCommand { actions.append(.note(.said(message))) }
        sendDue(&actions)
    }

    /// What may be written now: while the link is down, or too much is unacknowledged, lines wait.
    mutating func sendDue(_ actions: inout [LineAction]) {
        if case .down = phase { return }
        for message in outbox.takeDue() { actions.append(.send(message)) }
    }

    mutating func store(_ state: LineCall?, for call: GatewayCallID) {
        if calls[call]?.isLive == true { liveCalls -= 1 }
        if state?.isLive == true { liveCalls += 1 }
        calls[call] = state
        waiting[call] = state?.deadline
    }

    mutating func forgetCalls() {
        calls = [:]
        waiting = [:]
        liveCalls = 0
    }

    private mutating func read(_ frame: LineFrame, at now: Milliseconds) -> [LineAction] {
        switch frame {
        case .tooLong(let start): return LineWords.verb(of: start[...]) == "error" ? [] : refuse(LineError(.lineTooLong), at: now)
        case .line(let line): return LineWords.isBlank(line[...]) ? [] : read(line, at: now)
        }
    }

    private mutating func read(_ line: [UInt8], at now: Milliseconds) -> [LineAction] {
        do throws(LineError) {
            return take(try LineCodec.decodeGateway(line), at: now)
        } catch {
            // An error is never answered, not even one that is spelt wrongly.
            return LineWords.verb(of: line[...]) == "error" ? [] : refuse(error, at: now)
        }
    }
}

extension EngineMessage {
    var isCounted: Bool {
        switch self {
        case .hello, .link(.ping), .link(.pong), .link(.ack): false
        case .call, .link(.error), .link(.bye): true
        }
    }

    fileprivate var isCommand: Bool { if case .call = self { true } else { false } }
}
