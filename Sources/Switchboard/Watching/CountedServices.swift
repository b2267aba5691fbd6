import CallCore
import CoreMetrics
import Dialplans

/// The services with their answers counted and timed.
///
/// Services and outcomes are those of the catalogue, so their number is bounded by it.
struct CountedServices: LineServices {
    private let services: any LineServices
    private let timers: [ServiceName: Timer]
    private let answers: [ServiceName: [OutcomeName: Counter]]
    private let hours: Timer
    private let locks: [ServiceName: Counter]

    /// The services that refuse a secret, and whose secret it is.
    private static let secrets: [ServiceName: String] = ["try-code": "code", "check-pin": "pin"]

    init(_ services: any LineServices, catalogue: ServiceCatalogue, factory: any MetricsFactory) {
        self.services = services
        func timer(_ name: String) -> Timer {
            Timer(label: "schoolbell_service_seconds", dimensions: [("service", name)], factory: factory)
        }
        hours = timer("hours")
        timers = Dictionary(uniqueKeysWithValues: catalogue.services.keys.map { ($0, timer($0.rawValue)) })
        answers = catalogue.services.mapValues { service in
            let outcomes = service.outcomes.keys + [.failed]
            return Dictionary(
                uniqueKeysWithValues: Set(outcomes).map { outcome in
                    let labels = [("service", service.name.rawValue), ("outcome", outcome.rawValue)]
                    return (outcome, Counter(label: "schoolbell_service_answers_total", dimensions: labels, factory: factory))
                })
        }
        locks = Self.secrets.mapValues { Counter(label: "schoolbell_locks_total", dimensions: [("of", $0)], factory: factory) }
    }

    func answer(_ query: Query) -> Reply {
        switch query.request {
        case .hours: return hours.measure { services.answer(query) }
        case .service(let name, _):
            guard let timer = timers[name] else { return services.answer(query) }
            let reply = timer.measure { services.answer(query) }
            answers[name]?[reply.outcome]?.increment()
            if reply.outcome == "locked" { locks[name]?.increment() }
            return reply
        }
    }

    func note(_ note: Note, number: Int, in context: CallContext) { services.note(note, number: number, in: context) }
}
