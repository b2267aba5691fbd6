import Synchronization

extension ClipMaker {
    /// Takes room on the disk that is given up when it is full, unless it is held already, or less than `leaving` bytes would stay free.
    public func holdReserve(leaving: Int) { reserve.fill(leaving: leaving) }

    /// Keeps a clip. On a full disk others make way for it, what tells of a child first and what was used longest ago; then the reserve does.
    ///
    /// - Returns: the bytes of its file.
    func keep(_ pcm: PCM, as name: ClipName, now: Int) throws(ClipError) -> Int {
        do { return try cache.keep(pcm, as: name) } catch {
            guard case .diskFull = error, let kept = fullDisk.withLock({ makeWay(on: &$0, for: pcm, name, now: now) }) else { throw error }
            return kept
        }
    }

    private func makeWay(on disk: inout FullDisk, for pcm: PCM, _ name: ClipName, now: Int) -> Int? {
        // Another thread may have made room meanwhile.
        if let kept = try? cache.keep(pcm, as: name) { return kept }
        if disk.mayHelp {
            let outcome = ClipTrim(cache: cache, limit: 0, kept: ClipTrim.finding, holds: holds).makeWay(now: now)
            disk.dropped(outcome.dropped)
            room.count(outcome.bytes)
            if outcome.dropped > 0, let kept = try? cache.keep(pcm, as: name) { return kept }
            disk.wasVain()
        }
        return reserve.giveUp() ? try? cache.keep(pcm, as: name) : nil
    }
}
