public import CallCore
public import CoreMetrics
import Dialplans
import Synchronization

/// What is counted of calls, and the calls that are up. All event loops share it.
///
/// Each counter is looked up once and kept: to count costs an addition.
public final class CallFigures: Sendable {
    let taken: Counter
    let keys: Counter
    let guarded: Counter
    let keyToOrder: Timer
    let flush: Timer
    /// The calls that are up, for whoever watches.
    public let live = LiveCalls()
    private let ended: [CallOutcome: Counter]
    private let factory: any MetricsFactory
    private let entered = Mutex<[String: StateCounters]>([:])

    /// The counters of one dialplan's states.
    struct StateCounters: Sendable {
        let plan: DialplanID
        let counters: [StateName: Counter]
    }

    public init(_ factory: any MetricsFactory = NOOPMetricsHandler.instance) {
        self.factory = factory
        taken = Counter(label: "schoolbell_calls_taken_total", factory: factory)
        keys = Counter(label: "schoolbell_keys_total", factory: factory)
        guarded = Counter(label: "schoolbell_privacy_guard_total", factory: factory)
        keyToOrder = Timer(label: "schoolbell_key_to_order_seconds", factory: factory)
        flush = Timer(label: "schoolbell_journal_flush_seconds", factory: factory)
        ended = Dictionary(
            uniqueKeysWithValues: CallOutcome.allCases.map { outcome in
                (outcome, Counter(label: "schoolbell_calls_ended_total", dimensions: [("outcome", outcome.rawValue)], factory: factory))
            })
    }

    func ended(as outcome: CallOutcome) { ended[outcome]?.increment() }

    /// The counters of a dialplan's states; a changed dialplan's take the place of those of the last version.
    func states(of plan: Dialplan) -> [StateName: Counter] {
        entered.withLock { entered in
            if let known = entered[plan.id.name], known.plan == plan.id { return known.counters }
            let counters = Dictionary(uniqueKeysWithValues: plan.states.keys.map { state in (state, counter(of: state, in: plan)) })
            entered[plan.id.name] = StateCounters(plan: plan.id, counters: counters)
            return counters
        }
    }

    private func counter(of state: StateName, in plan: Dialplan) -> Counter {
        Counter(
            label: "schoolbell_states_entered_total", dimensions: [("dialplan", plan.id.name), ("state", state.rawValue)], factory: factory)
    }
}
