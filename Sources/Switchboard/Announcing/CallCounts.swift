import CoreMetrics

/// What is counted of calls that are announced over HTTP.
struct CallCounts: Sendable {
    private let factory: any MetricsFactory

    init(_ factory: any MetricsFactory) {
        self.factory = factory
        answered(201, times: 0)
    }

    func answered(_ status: Int, times: Int = 1) {
        Counter(label: "schoolbell_announced_calls_total", dimensions: [("status", "\(status)")], factory: factory).increment(by: times)
    }
}
