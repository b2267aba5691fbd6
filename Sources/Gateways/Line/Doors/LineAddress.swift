import Glibc
public import NIOCore

/// An address of the internet protocol and a port, such as `127.0.0.1:5095` or `[::1]:5095`. No names: what is listened on is never a question to DNS.
public struct LineAddress: Hashable, Sendable, CustomStringConvertible {
    public let socketAddress: SocketAddress

    /// `nil` for anything but an IPv4 address or an IPv6 address in brackets, a colon, and a port from 0 (any that is free) to 65535.
    public init?(_ text: String) {
        guard text.utf8.count <= 64, let colon = text.lastIndex(of: ":") else { return nil }
        let digits = text[text.index(after: colon)...]
        guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }), let port = UInt16(digits) else {
            return nil
        }
        var host = text[..<colon]
        let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
        if isBracketed { host = host.dropFirst().dropLast() }
        guard let address = try? SocketAddress(ipAddress: String(host), port: Int(port)) else { return nil }
        guard isBracketed == (address.protocol == .inet6) else { return nil }
        socketAddress = address
    }

    /// `nil` for the address of a Unix socket.
    init?(socketAddress: SocketAddress) {
        guard socketAddress.port != nil else { return nil }
        self.socketAddress = socketAddress
    }

    /// Where a socket is bound; `nil`: to no address of the internet protocol.
    init?(ofSocket descriptor: CInt) {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let bound = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        guard bound == 0 else { return nil }
        switch CInt(storage.ss_family) {
        case AF_INET: socketAddress = withUnsafeBytes(of: storage) { SocketAddress($0.loadUnaligned(as: sockaddr_in.self)) }
        case AF_INET6: socketAddress = withUnsafeBytes(of: storage) { SocketAddress($0.loadUnaligned(as: sockaddr_in6.self)) }
        default: return nil
        }
    }

    /// 0: any that is free.
    public var port: Int { socketAddress.port ?? 0 }

    /// Only this machine can reach it.
    public var isLoopback: Bool {
        switch socketAddress {
        case .v4: socketAddress.ipAddress?.hasPrefix("127.") == true
        case .v6: socketAddress.ipAddress == "::1"
        case .unixDomainSocket: false
        }
    }

    public var description: String {
        let (host, port) = (socketAddress.ipAddress ?? "", socketAddress.port ?? 0)
        return socketAddress.protocol == .inet6 ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
}
