import Glibc

/// Room on the disk that is held for the time when it is full, and given up for the first clips that find none.
struct ClipReserve: Sendable {
    /// In bytes: more than eight minutes of sound.
    static let usual = 16 << 20
    /// The file's name in the cache's folder; a clip's has no dot in front.
    static let name = ".reserve"

    let folder: String
    let bytes: Int

    private var path: String { folder + "/" + Self.name }

    /// Takes the room again, if so much stays free besides. It takes no time worth speaking of where the file system can hold room without writing.
    ///
    /// - Parameter leaving: in bytes.
    /// - Returns: is it held?
    @discardableResult
    func fill(leaving: Int) -> Bool {
        var (status, disk) = (stat(), statvfs())
        // A kill may have left less of it.
        if lstat(path, &status) == 0, Int(status.st_size) >= bytes { return true }
        try? ClipFile.makeFolders(for: Self.name, in: folder, .shared)
        guard statvfs(folder, &disk) == 0 else { return false }
        let (room, isMore) = UInt64(disk.f_bavail).multipliedReportingOverflow(by: UInt64(disk.f_frsize))
        guard isMore || room >= UInt64(bytes + leaving) else { return false }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard posix_fallocate(descriptor, 0, off_t(bytes)) == 0 else {
            unlink(path)
            return false
        }
        return true
    }

    /// - Returns: was it held?
    func giveUp() -> Bool { unlink(path) == 0 }
}
