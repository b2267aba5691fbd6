import Glibc

extension WAV {
    /// A longer file is not read: ten hours of a telephone line.
    private static let longest = 600_000_000

    /// Reads a whole file.
    public static func read(_ path: String) throws(WAVError) -> PCM {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(errno: errno) }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { throw .notWAV }
        guard info.st_size <= longest else { throw .tooLong }
        guard let bytes = BlockingFile.read(Int(info.st_size), from: descriptor) else { throw .cutShort }
        return try decode(bytes)
    }

    /// Writes a whole file, or none. It may hold what tells of a child: it is not readable for all.
    public static func write(_ pcm: PCM, to path: String) throws(ClipError) {
        try ClipFile.write(encode(pcm), to: path, .personal)
    }
}
