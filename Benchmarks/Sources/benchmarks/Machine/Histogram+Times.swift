import Histogram

/// Times in nanoseconds, of a minute at the most.
extension Histogram<UInt64> {
    static var ofTimes: Histogram { Histogram(highestTrackableValue: 60_000_000_000, numberOfSignificantValueDigits: .three) }

    mutating func add(time nanoseconds: UInt64) { record(Swift.max(1, nanoseconds)) }

    func microseconds(_ percentile: Double) -> Double { Double(valueAtPercentile(percentile)) / 1_000 }
}
