import Histogram

/// What came of one measurement: how many keys were answered in which time, and how long each waited.
struct KeyFigures {
    var answered = 0
    var seconds = 0.0
    /// Processor time that the server took, in nanoseconds, the keys included that were answered when the time was up.
    var processor = 0.0
    /// Of the keys that were due and not answered when the time was up.
    var unanswered = 0
    /// Nanoseconds from the moment when a key was due (closed loop: sent) to that when its answer was read.
    var latency = Histogram<UInt64>.ofTimes

    var rate: Double { seconds > 0 ? Double(answered) / seconds : 0 }

    /// Processor time of the server for a key, in microseconds.
    var processorOfKey: Double { answered + unanswered > 0 ? processor / Double(answered + unanswered) / 1_000 : 0 }

    mutating func add(_ other: KeyFigures) {
        answered += other.answered
        seconds += other.seconds
        unanswered += other.unanswered
        processor += other.processor
        latency.add(other.latency)
    }
}
