import Glibc
import NIOCore
import Support
import Testing

@testable import Gateways

/// Sockets that somebody else has bound: only those are served on which others than this machine cannot come in.
@Suite struct LineHandedSocketTests {
    /// A socket that is closed with the test, unless it was handed on.
    private final class Handed {
        var descriptor: CInt

        init(_ family: CInt, _ type: __socket_type = SOCK_STREAM, address: String? = nil, file: String? = nil, listens: Bool = true) throws
        {
            descriptor = socket(family, CInt(type.rawValue | SOCK_CLOEXEC.rawValue), 0)
            try #require(descriptor >= 0)
            if let address { try #require(Self.bind(descriptor, try #require(LineAddress(address))) == 0) }
            if let file { try #require(Self.bind(descriptor, file) == 0) }
            if listens { try #require(listen(descriptor, 8) == 0) }
        }

        deinit { if descriptor >= 0 { close(descriptor) } }

        /// It is the server's from here on.
        func handOn() -> CInt {
            defer { descriptor = -1 }
            return descriptor
        }

        private static func bind(_ descriptor: CInt, _ address: LineAddress) -> CInt {
            address.socketAddress.withSockAddr { Glibc.bind(descriptor, $0, socklen_t($1)) }
        }

        private static func bind(_ descriptor: CInt, _ path: String) -> CInt {
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
            return withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
                }
            }
        }
    }

    private static func refusal(of descriptor: CInt) -> String {
        do throws(LineListenerError) {
            _ = try LineListener(inherited: descriptor)
            return "served"
        } catch { return error.description }
    }

    @Test(arguments: ["0.0.0.0:0", "[::]:0"]) func whatOthersCanReachIsNotServedInPlain(address: String) throws {
        if address.hasPrefix("["), !LineNetworkTests.hasIPv6 { return }
        let handed = try Handed(address.hasPrefix("[") ? AF_INET6 : AF_INET, address: address)
        let refusal = Self.refusal(of: handed.descriptor)
        #expect(refusal.contains("only a Unix socket or a loopback address goes without TLS"), "\(refusal)")
        #expect(refusal.contains("descriptor \(handed.descriptor) is bound to "))
    }

    @Test func whatTakesNoConnectionsIsRefused() throws {
        let folder = try TemporaryFolder()
        let wrong = [
            (try Handed(AF_INET, SOCK_DGRAM, address: "127.0.0.1:0", listens: false), "carries no streams"),
            (try Handed(AF_UNIX, SOCK_SEQPACKET, file: folder.path("packets")), "carries no streams"),
            (try Handed(AF_INET, address: "127.0.0.1:0", listens: false), "does not listen"),
            (try Handed(AF_UNIX, file: folder.path("bound"), listens: false), "does not listen"),
        ]
        for (handed, reason) in wrong { #expect(Self.refusal(of: handed.descriptor).contains(reason), "\(reason)") }
        var pair: [CInt] = [0, 0]
        try #require(socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0, &pair) == 0)
        defer { for descriptor in pair { close(descriptor) } }
        #expect(Self.refusal(of: pair[0]).contains("does not listen"), "a connection, as with Accept=yes")
        let file = open(try folder.write("file", "x"), O_RDONLY | O_CLOEXEC)
        defer { close(file) }
        for descriptor in [file, -1] { #expect(Self.refusal(of: descriptor).contains("is no socket")) }
    }

    @Test func gatewaysTalkOverALoopbackSocketThatWasHandedOver() async throws {
        let handed = try Handed(AF_INET, address: "127.0.0.1:0")
        let listener = try LineListener(inherited: handed.handOn(), token: LineNetworkTests.token)
        #expect(listener.door.hasPrefix("tcp 127.0.0.1:"))
        try await LineNetworkTests.serving([listener]) { addresses in
            LineNetworkTests.check(try LineNetworkTests.talk(addresses[0], LineNetworkTests.script))
        }
    }

    @Test func gatewaysTalkOverAUnixSocketThatWasHandedOver() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("handed.sock")
        let listener = try LineListener(inherited: try Handed(AF_UNIX, file: path).handOn())
        #expect(listener.door == "unix")
        try await LineNetworkTests.serving([listener]) { _ in
            LineNetworkTests.check(try LineServerTests.talk(path, LineNetworkTests.script))
        }
    }
}
