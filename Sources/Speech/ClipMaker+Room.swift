import Synchronization

/// How much the clips of a cache take, as far as it is known: counted once, and then with each clip that is made.
final class ClipRoom: Sendable {
    private let known = Mutex<Int?>(nil)

    var bytes: Int? { known.withLock { $0 } }

    func add(_ bytes: Int) { known.withLock { if let old = $0 { $0 = old + bytes } } }

    func count(_ bytes: Int) { known.withLock { $0 = bytes } }
}

extension ClipMaker {
    /// What all clips take in bytes; `nil`: they have not been counted yet.
    public var bytes: Int? { room.bytes }

    /// Drops the clips that were used longest ago, where all together take more than `limit` bytes, until they take nine tenths of it. What was used
    /// within the last two hours stays, for it may be playing.
    ///
    /// The first time it counts them, which takes some 0.2 s for 50,000; then it returns at once as long as there is room.
    /// - Parameter now: seconds since 1970.
    /// - Returns: how many clips were dropped.
    @discardableResult
    public func trim(to limit: Int, now: Int) -> Int {
        if let bytes = room.bytes, bytes <= limit { return 0 }
        let outcome = ClipTrim(cache: cache, limit: limit).run(now: now)
        room.count(outcome.bytes)
        return outcome.dropped
    }
}
