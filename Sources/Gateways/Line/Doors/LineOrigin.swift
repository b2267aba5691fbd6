import NIOCore

/// From where a connection comes, as limits count it.
enum LineOrigin: Hashable, Sendable, Codable {
    /// This machine, over a Unix socket.
    case local
    case v4([UInt8])
    /// The first 64 bits: whoever has one address of such a network has them all (RFC 4291, 2.5.4).
    case v6([UInt8])

    init(_ address: SocketAddress?) {
        switch address {
        case .v4(_)?: self = .v4(address?.addressBytes ?? [])
        case .v6(_)?: self.init(v6: address?.addressBytes ?? [])
        case .unixDomainSocket(_)?, nil: self = .local
        }
    }

    /// `::ffff:0:0/96`, how a socket of both kinds names an IPv4 address.
    private static let mapped: [UInt8] = Array(repeating: 0, count: 10) + [255, 255]

    private init(v6 bytes: [UInt8]) {
        self = bytes.starts(with: Self.mapped) ? .v4(Array(bytes.dropFirst(Self.mapped.count))) : .v6(Array(bytes.prefix(8)))
    }
}

extension SocketAddress {
    /// The four or sixteen bytes of the address, by their places in `sockaddr_in` and `sockaddr_in6` (ip(7), ipv6(7)); `nil`: a Unix socket's.
    var addressBytes: [UInt8]? {
        let place: Range<Int>
        switch self {
        case .v4: place = 4..<8
        case .v6: place = 8..<24
        case .unixDomainSocket: return nil
        }
        return withSockAddr { Array(UnsafeRawBufferPointer(start: $0, count: $1)[place]) }
    }
}
