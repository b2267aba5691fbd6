import Histogram

/// What was seen of one server: whole calls one after another, or keys in calls that are up.
struct SwitchSight {
    var calls = 0
    var keys = 0
    /// Until the server had nothing more to do: what it leaves for later is paid for too.
    var seconds = 0.0
    /// Processor time of the server, and of whoever called, in nanoseconds.
    var processor = 0.0
    var client = 0.0
    /// Nanoseconds from a key to the order that answers it.
    var latency = Histogram<UInt64>.ofTimes

    var rate: Double { seconds > 0 ? Double(calls) / seconds : 0 }
    /// In microseconds.
    var processorOfCall: Double { calls > 0 ? processor / Double(calls) / 1_000 : 0 }
    var processorOfKey: Double { keys > 0 ? processor / Double(keys) / 1_000 : 0 }
    /// Of the time, how much of a core whoever called took.
    var clientShare: Double { seconds > 0 ? client / seconds / 1e9 : 0 }

    mutating func add(_ other: SwitchSight) {
        calls += other.calls
        keys += other.keys
        seconds += other.seconds
        processor += other.processor
        client += other.client
        latency.add(other.latency)
    }
}
