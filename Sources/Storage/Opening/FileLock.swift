import Foundation

/// An advisory lock between processes. The kernel releases it when the process ends, however it ends.
final class FileLock: @unchecked Sendable {
    // Only `release` and `deinit` change it, and a lock has one owner.
    private var descriptor: Int32

    /// Waits at most `wait` seconds.
    init(path: String, wait: Double) throws(StoreError) {
        guard let lock = try Self.attempt(path) else {
            let deadline = DispatchTime.now() + wait
            while DispatchTime.now() < deadline {
                Thread.sleep(forTimeInterval: 0.02)
                if let lock = try Self.attempt(path) {
                    descriptor = lock
                    return
                }
            }
            throw .locked
        }
        descriptor = lock
    }

    deinit { release() }

    func release() {
        guard descriptor >= 0 else { return }
        close(descriptor)
        descriptor = -1
    }

    /// `nil`: somebody else has it.
    private static func attempt(_ path: String) throws(StoreError) -> Int32? {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else {
            if errno == EACCES || errno == EROFS { throw .readOnly(path: path) }
            throw .cannotCreate(path: path, reason: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        return descriptor
    }
}
