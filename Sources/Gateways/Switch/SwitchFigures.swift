import CallCore
public import CoreMetrics
import Synchronization

/// What is counted of switches' connections. All event loops share it.
public final class SwitchFigures: Sendable {
    /// An address where a switch connects.
    public struct Door: Hashable, Sendable {
        public let speaks: SwitchKind
        public let address: String
        /// The connections that are open now, and the calls that came since the start.
        public fileprivate(set) var connections = 0
        public fileprivate(set) var calls = 0
    }

    private let connections: [SwitchKind: Meter]
    private let calls: [SwitchKind: Counter]
    private let rejects: [RejectCause: Counter]
    private let refusals: [SwitchRefusal: Counter]
    private let state = Mutex<[Door]>([])

    public init(_ factory: any MetricsFactory = NOOPMetricsHandler.instance) {
        func each<Key: CaseIterable & Hashable & RawRepresentable, Cell>(_ make: (String) -> Cell) -> [Key: Cell]
        where Key.RawValue == String {
            Dictionary(uniqueKeysWithValues: Key.allCases.map { ($0, make($0.rawValue)) })
        }
        connections = each { Meter(label: "schoolbell_switch_connections", dimensions: [("speaks", $0)], factory: factory) }
        calls = each { Counter(label: "schoolbell_switch_calls_total", dimensions: [("speaks", $0)], factory: factory) }
        rejects = each { Counter(label: "schoolbell_calls_rejected_total", dimensions: [("cause", $0)], factory: factory) }
        refusals = each { Counter(label: "schoolbell_switch_refusals_total", dimensions: [("reason", $0)], factory: factory) }
    }

    /// Where switches connect, in the order of the settings.
    public var doors: [Door] { state.withLock { $0 } }

    /// Its number is how it is counted from here on.
    func opened(_ speaks: SwitchKind, at address: String) -> Int {
        state.withLock { doors in
            doors.append(Door(speaks: speaks, address: address))
            return doors.count - 1
        }
    }

    func connected(_ speaks: SwitchKind, at door: Int?) {
        connections[speaks]?.increment()
        change(door) { $0.connections += 1 }
    }

    func left(_ speaks: SwitchKind, at door: Int?) {
        connections[speaks]?.decrement()
        change(door) { $0.connections -= 1 }
    }

    func rang(_ speaks: SwitchKind, at door: Int?) {
        calls[speaks]?.increment()
        change(door) { $0.calls += 1 }
    }

    func rejected(_ cause: RejectCause) { rejects[cause]?.increment() }
    func refused(_ why: SwitchRefusal) { refusals[why]?.increment() }

    private func change(_ door: Int?, _ body: (inout Door) -> Void) {
        guard let door else { return }
        state.withLock { if $0.indices.contains(door) { body(&$0[door]) } }
    }
}
