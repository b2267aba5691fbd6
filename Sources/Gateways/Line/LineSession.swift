public import CallCore
public import Dialplans

/// What is to be done after a step of a session.
public enum LineAction: Hashable, Sendable {
    case send(EngineMessage)
    /// A call rings: whoever takes it decides with `perform`.
    case ring(GatewayCallID, Ring)
    case report(GatewayCallID, LineEvent)
    /// The connection ends: when all has been written, or at once.
    case close(afterWriting: Bool)
}

/// One session of the line protocol as the engine sees it: what may be said now, and what follows from it.
///
/// Pure: lines, orders and the time come in, actions go out. `now` is of any clock that never goes back.
public struct LineSession: Sendable {
    public let id: LineSessionID
    /// How many lines of this session have been received and sent, as resumption counts them.
    public internal(set) var received = 0
    public internal(set) var sent = 0

    let settings: LineSettings
    let engine: String
    var phase: Phase
    private(set) var calls: [GatewayCallID: LineCall] = [:]
    /// When each call is due that waits for a decision or for its `gone`.
    private(set) var waiting: [GatewayCallID: Milliseconds] = [:]
    var faults: [Milliseconds] = []

    enum Phase: Hashable {
        case greeting(since: Milliseconds)
        case open(LineLink)
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
    public var gateway: GatewayName? {
        if case .open(let link) = phase { link.gateway } else { nil }
    }

    public var abilities: Set<LineAbility> {
        if case .open(let link) = phase { link.abilities } else { [] }
    }

    /// The calls that ring or are up.
    public var liveCalls: Int {
        calls.values.count { if case .ending = $0.state { false } else { true } }
    }

    /// A line has come.
    public mutating func receive(_ frame: LineFrame, at now: Milliseconds) -> [LineAction] {
        guard phase != .over else { return [] }
        if case .open(var link) = phase {
            link.heard(at: now)
            phase = .open(link)
        }
        if Self.isCounted(frame) { received += 1 }
        switch frame {
        case .tooLong(let start): return LineWords.verb(of: start[...]) == "error" ? [] : refuse(LineError(.lineTooLong), at: now)
        case .line(let line): return LineWords.isBlank(line[...]) ? [] : read(line, at: now)
        }
    }

    /// The engine gives orders to a call, in their row.
    public mutating func perform(_ orders: [LineOrder], for call: GatewayCallID, at now: Milliseconds) -> [LineAction] {
        guard phase != .over, var state = calls[call] else { return [] }
        var actions: [LineAction] = []
        for order in orders {
            let (commands, events) = state.perform(order, at: now)
            for command in commands { send(.call(call, command), &actions) }
            actions += events.map { .report(call, $0) }
        }
        store(state, for: call)
        return actions
    }

    mutating func send(_ message: EngineMessage, _ actions: inout [LineAction]) {
        if message.isCounted { sent += 1 }
        actions.append(.send(message))
    }

    mutating func store(_ state: LineCall?, for call: GatewayCallID) {
        calls[call] = state
        waiting[call] = state?.deadline
    }

    mutating func forgetCalls() {
        calls = [:]
        waiting = [:]
    }

    private mutating func read(_ line: [UInt8], at now: Milliseconds) -> [LineAction] {
        do throws(LineError) {
            return take(try LineCodec.decodeGateway(line), at: now)
        } catch {
            // An error is never answered, not even one that is spelt wrongly.
            return LineWords.verb(of: line[...]) == "error" ? [] : refuse(error, at: now)
        }
    }

    /// Every line counts but empty ones and those that live and die with the connection.
    private static func isCounted(_ frame: LineFrame) -> Bool {
        let start =
            switch frame {
            case .line(let line): line[...]
            case .tooLong(let start): start[...]
            }
        guard !LineWords.isBlank(start) || frame.isTooLong else { return false }
        return !["hello", "ping", "pong", "ack"].contains(LineWords.verb(of: start) ?? "")
    }
}

extension LineFrame {
    fileprivate var isTooLong: Bool {
        if case .tooLong = self { true } else { false }
    }
}

extension EngineMessage {
    fileprivate var isCounted: Bool {
        switch self {
        case .hello, .link(.ping), .link(.pong), .link(.ack): false
        case .call, .link(.error), .link(.bye): true
        }
    }
}
