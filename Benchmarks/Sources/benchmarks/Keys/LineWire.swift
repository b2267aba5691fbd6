import Foundation

/// One connection of the load client: bytes to lines and back, and nothing more, so that little of what is measured is the client's.
final class LineWire {
    let descriptor: CInt
    private var unread = [UInt8]()
    private var chunk = [UInt8](repeating: 0, count: 1 << 18)
    private var unsent = [UInt8]()

    init(socket path: String) throws {
        descriptor = Glibc.socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8).prefix(107)) }
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard status == 0 else {
            close(descriptor)
            throw BenchFailure("cannot connect to \(path)")
        }
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }

    deinit { close(descriptor) }

    func write(_ text: String) { unsent.append(contentsOf: text.utf8) }

    /// Sends what was written, as far as the peer takes it.
    func flush() throws {
        guard !unsent.isEmpty else { return }
        let sent = unsent.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
        if sent < 0, errno != EAGAIN { throw BenchFailure("the connection broke: \(String(cString: strerror(errno)))") }
        if sent > 0 { unsent.removeFirst(sent) }
    }

    var isUnsent: Bool { !unsent.isEmpty }

    /// Reads once, and gives each whole line to `body`, with the moment at which it was read.
    func read(_ body: (UnsafeBufferPointer<UInt8>, UInt64) throws -> Void) throws {
        let count = chunk.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
        guard count != 0, count > 0 || errno == EAGAIN else { throw BenchFailure("the server closed the connection") }
        guard count > 0 else { return }
        let moment = Ticks.now
        unread.append(contentsOf: chunk[..<count])
        let rest = try unread.withUnsafeBufferPointer { bytes in
            var start = 0
            while let end = bytes[start...].firstIndex(of: 0x0A) {
                try body(UnsafeBufferPointer(rebasing: bytes[start..<end]), moment)
                start = end + 1
            }
            return start
        }
        unread.removeFirst(rest)
    }
}
