import CallCore
public import CoreMetrics
import Synchronization

/// What is counted of gateways' connections. All event loops share it.
public final class LineFigures: Sendable {
    /// A gateway that has said hello, while its connection lasts.
    public struct Gateway: Hashable, Sendable {
        public let name: GatewayName
        public let since: ContinuousClock.Instant
    }

    /// The limits of an address or a connection.
    enum Limit: String, CaseIterable {
        case connections, rings, waiting
        /// Connections without a hello that gave up their seats.
        case greetings
    }

    private let connections: Meter
    private let greeted: Meter
    private let hellos: Counter
    private let errors: [LineError.Code: Counter]
    private let rejects: [RejectCause: Counter]
    private let limits: [Limit: Counter]
    private let byes: [ByeReason: Counter]
    private let open = Mutex<[ObjectIdentifier: Gateway?]>([:])

    public init(_ factory: any MetricsFactory = NOOPMetricsHandler.instance) {
        connections = Meter(label: "schoolbell_line_connections", factory: factory)
        greeted = Meter(label: "schoolbell_line_gateways", factory: factory)
        hellos = Counter(label: "schoolbell_line_hellos_total", factory: factory)
        func counters<Key: CaseIterable & Hashable & RawRepresentable>(_ name: String, _ label: String) -> [Key: Counter]
        where Key.RawValue == String {
            Dictionary(
                uniqueKeysWithValues: Key.allCases.map { key in
                    (key, Counter(label: name, dimensions: [(label, key.rawValue)], factory: factory))
                })
        }
        errors = counters("schoolbell_line_errors_total", "code")
        rejects = counters("schoolbell_calls_rejected_total", "cause")
        limits = counters("schoolbell_line_limits_total", "of")
        byes = counters("schoolbell_line_byes_total", "reason")
    }

    /// The gateways that are there, the longest first.
    public var gateways: [Gateway] { open.withLock { $0.values.compactMap(\.self) }.sorted { $0.since < $1.since } }

    /// How many connections are open, those before their hello too.
    public var connectionCount: Int { open.withLock { $0.count } }

    func connected(_ connection: ObjectIdentifier) {
        if open.withLock({ $0.updateValue(nil, forKey: connection) }) == nil { connections.increment() }
    }

    func greeted(_ connection: ObjectIdentifier, by name: GatewayName) {
        open.withLock { $0[connection] = Gateway(name: name, since: .now) }
        greeted.increment()
    }

    /// A connection, or a ring, over the limits.
    func refused(_ limit: Limit) { limits[limit]?.increment() }

    /// It may be told more than once.
    func left(_ connection: ObjectIdentifier) {
        guard let gateway = open.withLock({ $0.removeValue(forKey: connection) }) else { return }
        connections.decrement()
        if gateway != nil { greeted.decrement() }
    }

    /// A message goes to a gateway.
    func told(_ message: EngineMessage) {
        switch message {
        case .hello: hellos.increment()
        case .link(.error(let error)): errors[error.code]?.increment()
        case .link(.bye(let reason)): if let reason { byes[reason]?.increment() }
        case .call(_, .reject(let cause)): rejects[cause]?.increment()
        case .call, .link(.ping), .link(.pong), .link(.ack): break
        }
    }
}
