import Foundation
import Glibc

/// A connection to a service's Unix socket, line by line.
final class LineWire {
    private let descriptor: Int32
    private var rest: [UInt8] = []

    enum Failure: Error {
        /// The system's error number.
        case noConnection(Int32)
        case closed
        /// A line that was due did not come; with what was said and heard last.
        case silent([String])
    }

    /// Nothing came for a minute on a connection that is open.
    private(set) var isSilent = false

    init(socket path: String) throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard status == 0 else { throw Failure.noConnection(errno) }
    }

    deinit { close(descriptor) }

    func say(_ line: String) throws {
        let bytes = Array((line + "\n").utf8)
        guard send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else { throw Failure.closed }
    }

    /// `nil`: the connection has ended, or nothing comes.
    func nextLine() -> String? {
        while true {
            if let end = rest.firstIndex(of: 0x0A) {
                defer { rest.removeSubrange(...end) }
                return String(decoding: rest[..<end], as: UTF8.self)
            }
            var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            var more = [UInt8](repeating: 0, count: 65_536)
            let count = poll(&ready, 1, 60_000)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                isSilent = true
                return nil
            }
            let length = read(descriptor, &more, more.count)
            guard length > 0 else { return nil }
            rest += more[..<length]
        }
    }
}
