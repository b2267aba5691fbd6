/// Locks a PIN: five wrong ones in a row shut it for 15 minutes. While it is shut a right one is not looked at either.
public struct PINLock: Hashable, Sendable {
    /// Wrong ones since the last right one, or since the last lock.
    public var wrong: Int
    public var until: Instant?

    public static let limit = 5
    public static let minutes = 15

    public init(wrong: Int = 0, until: Instant? = nil) {
        self.wrong = wrong
        self.until = until
    }

    public func isLocked(at now: Instant) -> Bool { until.map { now < $0 } ?? false }

    /// What comes of a try, and the lock after it.
    public func trying(isRight: Bool, at now: Instant) -> (verdict: PINVerdict, next: PINLock) {
        if isLocked(at: now) { return (.locked, self) }
        if isRight { return (.right, PINLock()) }
        let wrong = wrong + 1
        guard wrong >= Self.limit else { return (.wrong, PINLock(wrong: wrong)) }
        return (.locked, PINLock(until: now.adding(minutes: Self.minutes)))
    }
}

/// What a PIN was found to be.
public enum PINVerdict: Hashable, Sendable, CaseIterable {
    case right, wrong
    /// It is locked, or was by this try.
    case locked
    /// The number has no PIN.
    case none
}
