import Foundation

/// The room that is left on a disk.
enum DiskRoom {
    /// In bytes, for an account without privilege; `nil`: there is no such folder.
    static func free(at folder: String) -> Int? {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else { return nil }
        let (bytes, isMore) = UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize))
        return isMore ? .max : Int(clamping: bytes)
    }
}
