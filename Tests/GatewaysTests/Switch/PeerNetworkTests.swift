import NIOCore
import Testing

@testable import Gateways

@Suite struct PeerNetworkTests {
    static let members: [(String, String, Bool)] = [
        ("192.0.2.10", "192.0.2.10", true), ("192.0.2.10", "192.0.2.11", false), ("192.0.2.128/25", "192.0.2.255", true),
        ("192.0.2.128/25", "192.0.2.127", false), ("0.0.0.0/0", "203.0.113.1", true), ("10.0.0.0/8", "10.255.0.1", true),
        ("10.0.0.0/8", "11.0.0.1", false), ("10.0.0.0/8", "::1", false), ("2001:db8::/48", "2001:db8:0:ffff::1", true),
        ("2001:db8::/48", "2001:db8:1::1", false), ("::1", "::1", true), ("::/0", "127.0.0.1", false),
        ("192.0.2.4/31", "192.0.2.5", true), ("192.0.2.4/31", "192.0.2.6", false),
    ]

    @Test(arguments: members.indices) func whoBelongsToIt(index: Int) throws {
        let (network, address, belongs) = Self.members[index]
        #expect(try #require(PeerNetwork(network)).contains(SocketAddress(ipAddress: address, port: 1)) == belongs)
    }

    @Test(arguments: [
        "", "/", "localhost", "192.0.2.1/", "192.0.2.1/33", "192.0.2.1/24", "192.0.2.0/-1", "192.0.2.0/+8", "192.0.2", "::1/129",
        "1.2.3.4/8/8",
        "192.0.2.0/99999999999999999999", String(repeating: "1", count: 100),
    ]) func whatIsNone(text: String) { #expect(PeerNetwork(text) == nil) }
}
