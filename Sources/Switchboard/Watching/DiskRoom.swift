import Foundation

/// The room that is left on a disk.
enum DiskRoom {
    /// In bytes, for an account without privilege; `nil`: there is no such folder.
    static func free(at folder: String) -> Int? {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else { return nil }
        return Int(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
    }
}
