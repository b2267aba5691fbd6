public import NIOCore

/// Addresses that may connect: one, or all of a network, such as `192.0.2.10`, `192.0.2.0/24` or `2001:db8::/48` (RFC 4632, RFC 4291).
public struct PeerNetwork: Hashable, Sendable, CustomStringConvertible {
    public let description: String
    private let bytes: [UInt8]
    private let bits: Int

    /// `nil` for what is none, or has bits set behind its length.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard text.utf8.count <= 64, let host = parts.first, let address = try? SocketAddress(ipAddress: String(host), port: 0),
            let bytes = address.addressBytes
        else { return nil }
        var bits = bytes.count * 8
        if parts.count == 2 {
            guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(parts[1]), length <= bits else { return nil }
            bits = length
        }
        guard bytes == Self.masked(bytes, bits) else { return nil }
        (description, self.bytes, self.bits) = (text, bytes, bits)
    }

    public func contains(_ address: SocketAddress?) -> Bool {
        guard let other = address?.addressBytes, other.count == bytes.count else { return false }
        return Self.masked(other, bits) == bytes
    }

    private static func masked(_ bytes: [UInt8], _ bits: Int) -> [UInt8] {
        bytes.enumerated().map { index, byte in byte & ~UInt8(truncatingIfNeeded: 0xFF >> min(8, max(0, bits - index * 8))) }
    }
}
