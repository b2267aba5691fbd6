import Foundation
import Glibc

/// A disk of 64 kB or so, which only the superuser can make.
public final class TinyDisk {
    private let folder: TemporaryFolder
    public var path: String { folder.path }

    /// `nil`: somebody else runs the tests.
    public init?(kilobytes: Int = 64) throws {
        folder = try TemporaryFolder()
        guard mount("tmpfs", folder.path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else { return nil }
    }

    deinit { umount2(folder.path, Int32(MNT_DETACH)) }

    /// Until `empty` there is no room.
    public func fill() throws {
        try folder.write("filler", "")
        let file = open(folder.path("filler"), O_WRONLY | O_CLOEXEC)
        defer { close(file) }
        let bytes = [UInt8](repeating: 0, count: 4_096)
        while write(file, bytes, bytes.count) > 0 {}
    }

    public func empty() throws { try FileManager.default.removeItem(atPath: folder.path("filler")) }
}
