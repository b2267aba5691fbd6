import CallCore
public import Dialplans

/// One session of the line protocol as the gateway sees it, over any number of connections.
///
/// Pure: lines, reports and the time come in, actions go out. `now` is of any clock that never goes back.
public struct LineGatewaySession: Sendable {
    let greeting: GatewayHello
    var phase = Phase.idle
    var outbox = LineOutbox<GatewayMessage>(keeping: .nothing)
    var inbox = LineInbox()
    /// The calls that were reported and have not gone.
    public internal(set) var calls: Set<GatewayCallID> = []
    /// What could not be said while too much was unacknowledged, in its row.
    var held: [(call: GatewayCallID, report: LineReport)] = []
    var keysHeld: [GatewayCallID: Int] = [:]

    /// So many keys of a call are held back.
    static let mostKeysHeld = 32
    /// With more reports than this held back the engine is given up, and its calls with it.
    static let mostHeld = 32_768
    /// How long the engine's hello is waited for.
    static let helloWithin: Milliseconds = 10_000

    enum Phase: Hashable, Sendable {
        /// There is no session, and no connection.
        case idle
        /// There is a connection, on which the engine has not said hello; of an earlier session it is known until when it lives.
        case greeting(since: Milliseconds, LineGatewayMemory?)
        case open(LinePulse, LineGatewayMemory)
        /// The connection is gone, the session is not.
        case down(since: Milliseconds, LineGatewayMemory)
    }

    /// - Parameter hello: what the gateway says first; `session` and `received` are filled in where there is a session to go on with.
    public init(hello: GatewayHello) { greeting = hello }

    /// The session that may be gone on with; `nil`: none. A secret.
    public var session: LineSessionID? { memory?.id }

    public var isOpen: Bool { if case .open = phase { true } else { false } }

    /// How many lines of the session have come, and how many have been said.
    public var counts: (received: Int, said: Int) { (inbox.received, outbox.said) }

    var canResume: Bool { greeting.can.contains(.resume) }

    var memory: LineGatewayMemory? {
        switch phase {
        case .idle: nil
        case .greeting(_, let memory): memory
        case .open(_, let memory), .down(_, let memory): memory
        }
    }

    /// When `pass(to:)` is to be called if nothing happens before.
    public var deadline: Milliseconds? {
        switch phase {
        case .idle: nil
        case .greeting(let since, let memory): [since + Self.helloWithin, memory?.deadUntil].compactMap { $0 }.min()
        case .open(let pulse, _): [pulse.deadline, canResume ? inbox.deadline : nil].compactMap { $0 }.min()
        case .down(let since, let memory): since + memory.keep
        }
    }
}

/// What a gateway knows of a session that may be gone on with.
struct LineGatewayMemory: Hashable, Sendable {
    let id: LineSessionID
    let keep: Milliseconds
    /// While there is no connection: when the session is dead.
    var deadUntil: Milliseconds?
}
