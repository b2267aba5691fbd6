import Foundation
import Glibc

/// Where a service tells its supervisor how it is (sd_notify(3)): a datagram socket of a test's own.
public final class NoticeSocket {
    public let path: String
    private let descriptor: CInt

    public struct Unusable: Error {}

    public init(_ path: String) throws {
        self.path = path
        descriptor = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8).prefix($0.count - 1)) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
        guard descriptor >= 0, bound == 0 else { throw Unusable() }
    }

    deinit { close(descriptor) }

    /// The next message; `nil`: none comes in that time.
    public func next(within seconds: Int = 60) -> String? {
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, CInt(seconds * 1_000)) > 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        return count >= 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
    }

    /// The first message from here on that begins so; `nil`: none comes.
    public func next(beginning start: String, within seconds: Int = 60) -> String? {
        while let message = next(within: seconds) {
            if message.hasPrefix(start) { return message }
        }
        return nil
    }
}
