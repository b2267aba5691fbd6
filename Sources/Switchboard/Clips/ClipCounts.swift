import CoreMetrics

/// What is counted of sounds that go over HTTP. No address is a label.
struct ClipCounts: Sendable {
    private let results: [Result: Counter]

    enum Result: String, CaseIterable {
        case fetched, unchanged, recorded, refused, failed
    }

    init(_ factory: any MetricsFactory) {
        results = Dictionary(
            uniqueKeysWithValues: Result.allCases.map { result in
                (result, Counter(label: "schoolbell_clip_links_total", dimensions: [("result", result.rawValue)], factory: factory))
            })
    }

    func add(_ result: Result) { results[result]?.increment() }
}
