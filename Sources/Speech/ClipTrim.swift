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

    /// So much at least is dropped at once on a full disk, in bytes.
    private static let way = 4 << 20

    private struct File {
        let path: String
        let bytes: Int
        let used: Int
        let isPersonal: Bool
    }

    func run(now: Int) -> Outcome {
        let files = files()
        let bytes = Self.bytes(of: files)
        return drop(files, of: bytes, until: bytes > limit ? limit / 100 * Self.left : bytes, now: now)
    }

    /// Drops some clips whatever the limit, for the disk is full: what tells of a child and, where there is nothing of that, what everybody hears.
    func makeWay(now: Int) -> Outcome {
        let files = files()
        let bytes = Self.bytes(of: files)
        let outcome = drop(files.filter(\.isPersonal), of: bytes, until: bytes - Self.way, now: now)
        return outcome.dropped > 0 ? outcome : drop(files, of: bytes, until: bytes - Self.way, now: now)
    }

    /// Drops what was used longest ago of these files, until all take no more than `goal` bytes.
    private func drop(_ files: [File], of bytes: Int, until goal: Int, now: Int) -> Outcome {
        var outcome = Outcome(dropped: 0, bytes: bytes)
        guard bytes > goal else { return outcome }
        for file in files.sorted(by: { $0.used < $1.used }) {
            guard outcome.bytes > goal, now - file.used >= kept else { break }
            guard !holds.contains(file.path), unlink(file.path) == 0 else { continue }
            outcome.bytes -= file.bytes
            outcome.dropped += 1
        }
        return outcome
    }

    private static func bytes(of files: [File]) -> Int { files.reduce(0) { $0 + $1.bytes } }

    private func files() -> [File] {
        [cache.folder, cache.folder + "/" + ClipCache.personalFolder].enumerated().flatMap { index, folder in
            ClipFile.files(below: folder).filter { $0.hasSuffix(".wav") }.compactMap { path in
                var info = stat()
                guard lstat(path, &info) == 0 else { return nil }
                let used = max(info.st_atim.tv_sec, info.st_mtim.tv_sec)
                return File(path: path, bytes: Int(info.st_size), used: used, isPersonal: index == 1)
            }
        }
    }
}
