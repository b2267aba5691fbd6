import Histogram

/// Times that are being taken, in nanoseconds.
final class LatencyBook {
    private(set) var histogram = Histogram<UInt64>.ofTimes

    func add(_ nanoseconds: UInt64) { histogram.add(time: nanoseconds) }

    func microseconds(_ percentile: Double) -> Double { histogram.microseconds(percentile) }

    /// Runs `body` and adds how long it took.
    func time<T>(_ body: () throws -> T) rethrows -> T {
        let begun = Ticks.now
        let result = try body()
        add(Ticks.now - begun)
        return result
    }
}
