import Glibc

/// Nanoseconds of a clock that never goes back.
enum Ticks {
    static var now: UInt64 { read(CLOCK_MONOTONIC) }

    /// What a clock shows, in nanoseconds; 0: there is no such clock.
    static func read(_ clock: clockid_t) -> UInt64 {
        var time = timespec()
        guard clock_gettime(clock, &time) == 0 else { return 0 }
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    static func seconds(_ seconds: Double) -> UInt64 { UInt64(seconds * 1e9) }
}
