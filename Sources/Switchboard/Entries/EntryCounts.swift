import CoreMetrics
import Intake

/// What is counted of entries that come by HTTP.
struct EntryCounts: Sendable {
    private let accepted: Counter
    private let unchanged: Counter
    private let outdated: Counter
    private let refused: Counter
    private let factory: any MetricsFactory

    init(_ factory: any MetricsFactory) {
        self.factory = factory
        func counter(_ result: String) -> Counter {
            Counter(label: "schoolbell_entries_total", dimensions: [("result", result)], factory: factory)
        }
        accepted = counter("accepted")
        unchanged = counter("unchanged")
        outdated = counter("outdated")
        refused = counter("refused")
        answered(202, times: 0)
    }

    func add(_ receipt: EntryReceipt) {
        accepted.increment(by: receipt.accepted)
        unchanged.increment(by: receipt.unchanged)
        outdated.increment(by: receipt.outdated)
        refused.increment(by: receipt.refused.count)
    }

    func answered(_ status: Int, times: Int = 1) {
        Counter(label: "schoolbell_entry_requests_total", dimensions: [("status", "\(status)")], factory: factory).increment(by: times)
    }
}
