import Glibc
import NIOCore
import Support
import Testing

@testable import Gateways

/// The calls of an address, over real sockets: one that has all of its own leaves another's alone.
@Suite struct LineLimitTests {
    private static let hello = "hello line=1 gateway=t/1 token=\(LineNetworkTests.token) beat=0"

    /// A gateway at one of the many addresses of the loopback.
    private final class Gateway {
        private let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        private var rest = ""

        init(from own: String, to address: LineAddress) throws {
            let own = try #require(LineAddress("\(own):0"))
            try #require(own.socketAddress.withSockAddr { bind(descriptor, $0, socklen_t($1)) } == 0)
            try #require(address.socketAddress.withSockAddr { connect(descriptor, $0, socklen_t($1)) } == 0)
            #expect(try ask(LineLimitTests.hello).hasPrefix("hello line=1 "))
        }

        deinit { close(descriptor) }

        /// The line that answers this one.
        func ask(_ line: String) throws -> String {
            let bytes = Array((line + "\n").utf8)
            try #require(write(descriptor, bytes, bytes.count) == bytes.count)
            while true {
                if let end = rest.firstIndex(of: "\n") {
                    defer { rest = String(rest[rest.index(after: end)...]) }
                    return String(rest[..<end])
                }
                var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                try #require(poll(&ready, 1, 60_000) == 1)
                var block = [UInt8](repeating: 0, count: 4_096)
                let count = read(descriptor, &block, block.count)
                try #require(count > 0)
                rest += String(decoding: block[..<count], as: UTF8.self)
            }
        }
    }

    @Test func anAddressThatHasAllItsCallsLeavesThoseOfOthers() async throws {
        var settings = LineSettings()
        settings.limits.calls = 2
        try await LineNetworkTests.serving([try LineNetworkTests.listener("127.0.0.1:0")], LineServerTests.server(settings)) { addresses in
            let first = try Gateway(from: "127.0.0.1", to: addresses[0])
            let second = try Gateway(from: "127.0.0.1", to: addresses[0])
            let other = try Gateway(from: "127.0.0.2", to: addresses[0])
            #expect(try first.ask("ring call=a to=1") == "answer call=a")
            #expect(try second.ask("ring call=a to=1") == "answer call=a")
            #expect(try second.ask("ring call=b to=1") == "reject call=b cause=busy", "the address has its two calls")
            #expect(try first.ask("ring call=b to=1") == "reject call=b cause=busy", "by whatever connection")
            #expect(try other.ask("ring call=a to=1") == "answer call=a", "another address has its own")
            #expect(try first.ask("gone call=a cause=caller\nring call=c to=1") == "answer call=c", "a call that ended makes room")
        }
    }
}
