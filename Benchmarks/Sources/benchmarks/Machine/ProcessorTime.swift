import Glibc

/// The processor time that a process has taken, in nanoseconds: other load on the machine lengthens it little.
enum ProcessorTime {
    static func of(_ pid: Int32) -> UInt64 {
        var clock = clockid_t()
        return clock_getcpuclockid(pid, &clock) == 0 ? Ticks.read(clock) : 0
    }

    /// Waits until a process does next to nothing, a minute at the most: what a round left to be done, such as ended calls that go into the
    /// store, is not to be charged to the next.
    static func waitUntilIdle(_ pid: Int32) {
        for _ in 0..<300 {
            let before = of(pid)
            usleep(200_000)
            if of(pid) - before < 2_000_000 { return }
        }
    }

    /// Waits until a process has done nothing for a third of a second, a minute at the most.
    /// - Returns: when it was last seen at work, give or take a hundredth of a second.
    static func waitUntilDone(_ pid: Int32) -> UInt64 {
        var (seen, last) = (of(pid), Ticks.now)
        let end = last + Ticks.seconds(60)
        while Ticks.now < min(end, last + Ticks.seconds(0.33)) {
            usleep(10_000)
            let now = of(pid)
            if now - seen > 1_000_000 { last = Ticks.now }
            seen = now
        }
        return last
    }

    static var own: UInt64 { of(getpid()) }

    /// Of the thread on which it is asked.
    static var ofThread: UInt64 { Ticks.read(CLOCK_THREAD_CPUTIME_ID) }
}
