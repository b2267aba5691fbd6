import Histogram

/// Times that are being taken, in nanoseconds.
final class LatencyBook {
    private(set) var histogram = Histogram<UInt64>(highestTrackableValue: 60_000_000_000, numberOfSignificantValueDigits: .three)

    func add(_ nanoseconds: UInt64) { histogram.record(max(1, nanoseconds)) }

    func microseconds(_ percentile: Double) -> Double { Double(histogram.valueAtPercentile(percentile)) / 1_000 }

    /// Runs `body` and adds how long it took.
    func time<T>(_ body: () throws -> T) rethrows -> T {
        let begun = Ticks.now
        let result = try body()
        add(Ticks.now - begun)
        return result
    }
}
