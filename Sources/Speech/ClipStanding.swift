import Dialplans
import Glibc

/// What is known of a clip's file.
struct ClipStanding: Hashable {
    let milliseconds: Milliseconds
    /// In seconds since 1970, as is `used`.
    let made: Int
    let used: Int

    /// How exactly the last use is known, in seconds: no clip is marked more often.
    static let grain = 600

    /// A whole clip of ours: it begins with the very bytes that are written before so many samples. `nil`: there is none, or it is damaged and has
    /// to be made again.
    init?(of path: String, now: Int) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
        let bytes = Int(info.st_size) - WAV.headerSize
        guard bytes > 0, bytes % 2 == 0, BlockingFile.read(WAV.headerSize, from: descriptor) == WAV.head(samples: bytes / 2) else {
            return nil
        }
        milliseconds = bytes / 2 * 1_000 / PCM.lineRate
        made = info.st_mtim.tv_sec
        used = max(info.st_atim.tv_sec, made)
        if now - used >= Self.grain { Self.mark(descriptor, usedAt: now) }
    }

    /// Some file systems mark no reading, or a day late. The time of writing stays: what tells of a child is old by it.
    private static func mark(_ descriptor: Int32, usedAt now: Int) {
        let untouched = (1 << 30) - 2
        var times = [timespec(tv_sec: now, tv_nsec: 0), timespec(tv_sec: 0, tv_nsec: untouched)]
        futimens(descriptor, &times)
    }
}
