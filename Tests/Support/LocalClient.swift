import Glibc

/// Speaks to a port of 127.0.0.1, byte by byte: what is written, and all that is answered until the other side closes.
public enum LocalClient {
    public struct Unreachable: Error {}

    /// - Parameter patience: how many seconds nothing may come.
    public static func exchange(port: Int, _ request: String, patience: Int = 30) throws -> String {
        try exchange(port: port, Array(request.utf8), patience: patience)
    }

    public static func exchange(port: Int, _ request: [UInt8], patience: Int = 30) throws -> String {
        let descriptor = try connected(to: port)
        defer { close(descriptor) }
        write(request, to: descriptor)
        return String(decoding: try read(descriptor, patience), as: UTF8.self)
    }

    /// A page's status and what it says.
    public static func get(_ path: String, port: Int) throws -> (status: Int, head: String, body: String) {
        let answer = try exchange(port: port, "GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        let parts = answer.split(separator: "\r\n\r\n", maxSplits: 1).map(String.init)
        guard let head = parts.first, let status = head.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
            throw Unreachable()
        }
        return (status, head, parts.count > 1 ? parts[1] : "")
    }

    static func connected(to port: Int) throws -> CInt {
        let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Unreachable() }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = in_addr_t(UInt32(0x7F00_0001).bigEndian)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard result == 0 else {
            close(descriptor)
            throw Unreachable()
        }
        return descriptor
    }

    /// A peer that has closed takes nothing more; its answer can be read all the same.
    static func write(_ bytes: [UInt8], to descriptor: CInt) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    static func read(_ descriptor: CInt, _ patience: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65_536)
        while true {
            var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&ready, 1, CInt(patience * 1_000)) > 0 else { throw Unreachable() }
            let count = recv(descriptor, &block, block.count, 0)
            guard count > 0 else { return bytes }
            bytes += block[..<count]
        }
    }
}
