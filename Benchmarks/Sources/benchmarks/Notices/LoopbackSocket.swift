import Foundation

/// TCP on this machine, by the system's own calls: what a measurement adds is little.
struct LoopbackSocket {
    let descriptor: CInt

    /// Listens on a port that is free.
    static func listening() throws -> LoopbackSocket {
        let socket = try opened(port: 0) { bind($0, $1, $2) }
        guard listen(socket.descriptor, 1_024) == 0 else { throw BenchFailure("cannot listen on this machine") }
        return socket
    }

    static func connected(to port: Int) throws -> LoopbackSocket { try opened(port: port) { connect($0, $1, $2) } }

    /// - Parameter host: the last two bytes of the address from where it comes: all of `127.0.0.0/8` are this machine's.
    static func connected(to port: Int, fromHost host: UInt16) throws -> LoopbackSocket {
        try opened(port: port) { descriptor, server, size in
            var own = Self.address(port: 0, host: host)
            let isBound = withUnsafePointer(to: &own) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
            }
            return isBound == 0 ? connect(descriptor, server, size) : isBound
        }
    }

    /// A port on which nobody listens now.
    static func freePort() throws -> Int {
        let socket = try listening()
        defer { socket.close() }
        return socket.port
    }

    var port: Int {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) {
            _ = $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
        }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    func accepted() -> LoopbackSocket? {
        let peer = accept(descriptor, nil, nil)
        return peer < 0 ? nil : LoopbackSocket(descriptor: peer)
    }

    func close() { _ = Glibc.close(descriptor) }

    func write(_ text: String) throws {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
            guard count > 0 else { throw BenchFailure("a connection broke") }
            rest = rest.dropFirst(count)
        }
    }

    /// What has come up to an empty line, and beyond it as much as came with it.
    func readHead() throws -> (head: String, rest: [UInt8]) {
        var bytes: [UInt8] = []
        while true {
            bytes += try read()
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                let head = String(text[..<end.lowerBound])
                return (head, Array(bytes.dropFirst(head.utf8.count + 4)))
            }
        }
    }

    func read() throws -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
        guard count > 0 else { throw BenchFailure("a connection ended") }
        return Array(buffer.prefix(count))
    }

    private static func opened(
        port: Int, _ use: (CInt, UnsafePointer<sockaddr>, socklen_t) -> CInt
    ) throws -> LoopbackSocket {
        let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        var address = Self.address(port: port, host: 1)
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { use(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard result == 0 else {
            _ = Glibc.close(descriptor)
            throw BenchFailure("no connection to port \(port)")
        }
        return LoopbackSocket(descriptor: descriptor)
    }

    private static func address(port: Int, host: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = in_addr_t((0x7F00_0000 | UInt32(host)).bigEndian)
        return address
    }
}
