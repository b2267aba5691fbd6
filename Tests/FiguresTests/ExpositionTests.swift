import CoreMetrics
import Testing

@testable import Figures

@Suite struct ExpositionTests {
    static let figures = [
        Figure("bell_calls_total", .counter, ["outcome"], help: "Calls that ended."),
        Figure("bell_up", .gauge, help: "Is it up? A \\ and\na line."),
        Figure("bell_answer_seconds", .histogram([0.001, 0.01, 1]), ["service"], help: "How long."),
    ]

    let registry = FigureRegistry(Self.figures)

    @Test func whatIsCountedIsToldAsPrometheusReadsIt() {
        Counter(label: "bell_calls_total", dimensions: [("outcome", "caller")], factory: registry).increment(by: 2)
        Counter(label: "bell_calls_total", dimensions: [("outcome", "a \"b\" \\ \n c")], factory: registry).increment()
        Gauge(label: "bell_up", factory: registry).record(1)
        let timer = Timer(label: "bell_answer_seconds", dimensions: [("service", "news")], factory: registry)
        for nanoseconds in [500_000, 1_000_000, 9_000_000, 2_000_000_000] as [Int64] { timer.recordNanoseconds(nanoseconds) }
        #expect(
            registry.exposition() == #"""
                # HELP bell_calls_total Calls that ended.
                # TYPE bell_calls_total counter
                bell_calls_total{outcome="a \"b\" \\ \n c"} 1
                bell_calls_total{outcome="caller"} 2
                # HELP bell_up Is it up? A \\ and\na line.
                # TYPE bell_up gauge
                bell_up 1
                # HELP bell_answer_seconds How long.
                # TYPE bell_answer_seconds histogram
                bell_answer_seconds_bucket{service="news",le="0.001"} 2
                bell_answer_seconds_bucket{service="news",le="0.01"} 3
                bell_answer_seconds_bucket{service="news",le="1"} 3
                bell_answer_seconds_bucket{service="news",le="+Inf"} 4
                bell_answer_seconds_sum{service="news"} 2.0105
                bell_answer_seconds_count{service="news"} 4

                """#)
    }

    @Test func oneNameAndOneSetOfLabelsIsOneSeries() {
        for _ in 0..<3 { Counter(label: "bell_calls_total", dimensions: [("outcome", "x")], factory: registry).increment() }
        #expect(registry.exposition().contains("bell_calls_total{outcome=\"x\"} 3\n"))
    }

    @Test func aMeterGoesUpAndDown() {
        let meter = Meter(label: "bell_up", factory: registry)
        meter.set(5)
        meter.increment()
        meter.decrement(by: 3.5)
        #expect(registry.exposition().contains("bell_up 2.5\n"))
    }

    /// What the list does not name, or names otherwise, is kept nowhere and breaks nothing.
    @Test func whatIsNotInTheListIsNotTold() {
        Counter(label: "bell_unheard_total", factory: registry).increment()
        Counter(label: "bell_calls_total", factory: registry).increment()
        Counter(label: "bell_calls_total", dimensions: [("who", "x")], factory: registry).increment()
        Counter(label: "bell_up", factory: registry).increment()
        Timer(label: "bell_up", factory: registry).recordNanoseconds(1)
        Recorder(label: "bell_calls_total", dimensions: [("outcome", "x")], factory: registry).record(1)
        #expect(registry.exposition().isEmpty)
        #expect(registry.refused == 6)
    }

    @Test func seriesAndTheirLabelsAreBounded() {
        for number in 0..<(FigureRegistry.mostSeries + 10) {
            Counter(label: "bell_calls_total", dimensions: [("outcome", "\(number)")], factory: registry).increment()
        }
        #expect(registry.refused == 10)
        #expect(registry.exposition().split(separator: "\n").count == FigureRegistry.mostSeries + 2)
        let other = FigureRegistry(Self.figures)
        Counter(label: "bell_calls_total", dimensions: [("outcome", String(repeating: "x", count: 1_000))], factory: other).increment()
        #expect(other.exposition().contains("{outcome=\"\(String(repeating: "x", count: FigureLabels.longest))\"} 1"))
    }

    @Test func manyThreadsLoseNoCount() async {
        let counter = Counter(label: "bell_calls_total", dimensions: [("outcome", "x")], factory: registry)
        let timer = Timer(label: "bell_answer_seconds", dimensions: [("service", "x")], factory: registry)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<1_000 {
                        counter.increment()
                        timer.recordNanoseconds(1)
                    }
                }
            }
        }
        let text = registry.exposition()
        #expect(text.contains("bell_calls_total{outcome=\"x\"} 8000\n") && text.contains("bell_answer_seconds_count{service=\"x\"} 8000\n"))
    }

    @Test func aClockThatWentBackCountsAsNoTime() {
        Timer(label: "bell_answer_seconds", dimensions: [("service", "x")], factory: registry).recordNanoseconds(-5)
        #expect(registry.exposition().contains("bell_answer_seconds_sum{service=\"x\"} 0\n"))
    }
}
