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

    /// Drops the clips that were used longest ago, where all together take more than `limit` bytes, until they take nine tenths of it. None
    /// goes that a call holds, nor one that was found a moment ago and is not held yet.
    ///
    /// What an engine before this one gave a gateway to play is held by nobody: for two hours what was used within two hours stays.
    ///
    /// The first time it counts them, which takes some 0.2 s for 50,000; then it returns at once as long as there is room.
    /// - Parameters:
    ///   - limit: in bytes.
    ///   - now: seconds since 1970.
    ///   - uptime: how long this engine has been up; `nil`: as long as this maker.
    /// - Returns: how many clips were dropped, those among them that made way on a full disk since the last time.
    @discardableResult
    public func trim(to limit: Int, now: Int, uptime: Duration? = nil) -> Int {
        let madeWay = fullDisk.withLock { $0.takeDropped() }
        if let bytes = room.bytes, bytes <= limit { return madeWay }
        let isYoung = (uptime ?? began.duration(to: .now)) < .seconds(ClipTrim.inheritance)
        let kept = isYoung ? ClipTrim.inheritance : ClipTrim.finding
        let outcome = ClipTrim(cache: cache, limit: limit, kept: kept, holds: holds).run(now: now)
        room.count(outcome.bytes)
        return madeWay + outcome.dropped
    }
}
