import CoreMetrics
import Synchronization

/// How often how much: counts in buckets, and the sum.
final class HistogramCell: TimerHandler, RecorderHandler {
    struct Reading: Hashable, Sendable {
        /// Of each bucket alone; the last is what is above all bounds.
        var counts: [Int]
        var sum = 0.0
    }

    let bounds: [Double]
    private let state: Mutex<Reading>

    init(_ bounds: [Double]) {
        self.bounds = bounds
        state = Mutex(Reading(counts: Array(repeating: 0, count: bounds.count + 1)))
    }

    var reading: Reading { state.withLock { $0 } }

    /// A clock that went back is no time at all.
    func recordNanoseconds(_ duration: Int64) { record(Double(max(0, duration)) / 1e9) }
    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        guard value.isFinite else { return }
        let bucket = bounds.firstIndex { value <= $0 } ?? bounds.count
        state.withLock { reading in
            reading.counts[bucket] += 1
            reading.sum += value
        }
    }
}
