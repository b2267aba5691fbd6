import Dialplans

/// A bucket of rings that fills with time: whoever finds it empty is refused.
struct RingBucket: Hashable, Sendable {
    private let rate: LineLimits.RingRate
    /// In thousandths of a ring.
    private var level: Int
    private var filled: Milliseconds

    init(_ rate: LineLimits.RingRate, at now: Milliseconds) {
        self.rate = rate
        level = rate.atOnce * 1_000
        filled = now
    }

    /// Takes a ring out; `false`: there is none.
    mutating func take(at now: Milliseconds) -> Bool {
        fill(to: now)
        guard level >= 1_000 else { return false }
        level -= 1_000
        return true
    }

    /// Nothing is remembered by a bucket that is full.
    mutating func isFull(at now: Milliseconds) -> Bool {
        fill(to: now)
        return level == rate.atOnce * 1_000
    }

    private mutating func fill(to now: Milliseconds) {
        let most = rate.atOnce * 1_000
        let (more, overflows) = max(0, now - filled).multipliedReportingOverflow(by: rate.perSecond)
        level = overflows || more >= most - level ? most : level + more
        filled = max(filled, now)
    }
}
