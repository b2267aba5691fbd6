import Glibc

/// Makes room in a cache: what was used longest ago goes first.
struct ClipTrim {
    /// What came of it.
    struct Outcome: Hashable {
        var dropped: Int
        /// What the clips that are left take.
        var bytes: Int
    }

    let cache: ClipCache
    /// In bytes.
    let limit: Int

    /// What was used within this time, in seconds, stays whatever its size.
    let kept: Int
    let holds: ClipHolds

    /// From when a clip is found until its call holds it, and more: the last use of a clip is known to `ClipStanding.grain` only.
    static let finding = 2 * ClipStanding.grain
    /// What a call of an engine that is gone was given is played by then, in seconds.
    static let inheritance = 7_200
    /// Room for a while is made at once, in per cent of the limit.
    private static let left = 90

    private struct File {
        let path: String
        let bytes: Int
        let used: Int
    }

    func run(now: Int) -> Outcome {
        let files = files()
        var outcome = Outcome(dropped: 0, bytes: files.reduce(0) { $0 + $1.bytes })
        guard outcome.bytes > limit else { return outcome }
        for file in files.sorted(by: { $0.used < $1.used }) {
            guard outcome.bytes > limit / 100 * Self.left, now - file.used >= kept else { break }
            guard !holds.contains(file.path), unlink(file.path) == 0 else { continue }
            outcome.bytes -= file.bytes
            outcome.dropped += 1
        }
        return outcome
    }

    private func files() -> [File] {
        let folders = [cache.folder, cache.folder + "/" + ClipCache.personalFolder]
        return folders.flatMap(ClipFile.files).filter { $0.hasSuffix(".wav") }.compactMap { path in
            var info = stat()
            guard lstat(path, &info) == 0 else { return nil }
            return File(path: path, bytes: Int(info.st_size), used: max(info.st_atim.tv_sec, info.st_mtim.tv_sec))
        }
    }
}
