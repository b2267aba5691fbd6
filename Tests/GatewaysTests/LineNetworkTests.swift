import CallCore
import Foundation
import Glibc
import NIOCore
import Support
import Testing

@testable import Gateways

/// TCP and TLS, over real sockets of the loopback and ports that the system chooses.
@Suite struct LineNetworkTests {
    static let token = "opensesame-opensesame"
    static let script = "hello line=1 gateway=t/1 token=\(token) beat=0\nring call=a to=1\nping\nbye\n"

    /// Serves on these listeners while the body lasts.
    static func serving(
        _ listeners: [LineListener], _ server: LineServer = LineServerTests.server(), _ body: @Sendable ([LineAddress]) async throws -> Void
    ) async throws {
        let (ready, isReady) = AsyncStream.makeStream(of: [LineAddress].self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { isReady.finish() }
                try await server.run(listeners) { isReady.yield($0) }
            }
            for await addresses in ready {
                defer { server.shutdown() }
                try await body(addresses)
                break
            }
            try await group.waitForAll()
        }
    }

    static func listener(_ address: String, _ certificate: LineCertificate? = nil, token: String? = token) throws -> LineListener {
        try LineListener(address: try #require(LineAddress(address)), certificate: certificate, token: token)
    }

    static func talk(_ address: LineAddress, _ text: String, trusting certificate: String? = nil) throws -> String? {
        let host = address.description.hasPrefix("[") ? "::1" : "127.0.0.1"
        return try NetworkPeer.talk(host: host, port: address.port, text, trusting: certificate)
    }

    static func check(_ heard: String?) {
        let lines = (heard ?? "").split(separator: "\n").map(String.init)
        #expect(lines.first?.hasPrefix("hello line=1 engine=schoolbell/0.1.0 beat=0 ") == true, "\(heard ?? "")")
        #expect(lines.dropFirst() == ["answer call=a", "pong"])
    }

    static let hasIPv6: Bool = {
        let probe = socket(AF_INET6, CInt(SOCK_STREAM.rawValue), 0)
        defer { close(probe) }
        return LineAddress("[::1]:0")?.socketAddress.withSockAddr { bind(probe, $0, socklen_t($1)) } == 0
    }()

    @Test func gatewaysTalkOverTCP() async throws {
        let addresses = ["127.0.0.1:0"] + (Self.hasIPv6 ? ["[::1]:0"] : [])
        try await Self.serving(addresses.map { try Self.listener($0) }) { addresses in
            for address in addresses {
                Self.check(try Self.talk(address, Self.script))
                let heard = try Self.talk(address, Self.script.replacing("token=open", with: "token=Open"))
                #expect(heard == "error code=denied\nbye reason=denied\n")
            }
        }
    }

    @Test func gatewaysTalkOverTLSAndTheCertificateChangesUnderThem() async throws {
        let files = try TestCertificates("used", "old", "new")
        try files.replace("used", by: "old")
        let certificate = try LineCertificate(certificate: files.certificate("used"), key: files.key("used"))
        let (old, new) = (files.certificate("old"), files.certificate("new"))
        try await Self.serving([try Self.listener("127.0.0.1:0", certificate)]) { addresses in
            Self.check(try Self.talk(addresses[0], Self.script, trusting: old))
            #expect(try !certificate.reloadIfChanged())
            try files.replace("used", by: "new")
            #expect(try Self.talk(addresses[0], Self.script, trusting: new) == nil, "nothing changes before it is read")
            #expect(try certificate.reloadIfChanged())
            Self.check(try Self.talk(addresses[0], Self.script, trusting: new))
            #expect(try Self.talk(addresses[0], Self.script, trusting: old) == nil)
            try "no certificate".write(toFile: files.certificate("used"), atomically: true, encoding: .utf8)
            #expect(throws: LineCertificateError.noCertificate(files.certificate("used"))) { try certificate.reload() }
            #expect(try !certificate.reloadIfChanged(), "it is told of once")
            Self.check(try Self.talk(addresses[0], Self.script, trusting: new))
        }
    }

    /// A connection that is open goes on with the certificate that it has begun with.
    @Test func openConnectionsOutliveTheirCertificate() async throws {
        let files = try TestCertificates("used", "new")
        let certificate = try LineCertificate(certificate: files.certificate("used"), key: files.key("used"))
        try await Self.serving([try Self.listener("127.0.0.1:0", certificate)]) { addresses in
            let program = """
                import socket, ssl, sys
                raw = socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=120)
                line = ssl.create_default_context(cafile=sys.argv[2]).wrap_socket(raw, server_hostname="localhost").makefile("rw", newline="\\n")
                for text in sys.stdin:
                    line.write(text); line.flush(); print(line.readline(), end="", flush=True)
                """
            let gateway = try RunningProgram(
                ["python3", "-c", program, "\(addresses[0].port)", files.certificate("used")], executable: "/usr/bin/env")
            try gateway.say("hello line=1 gateway=t/1 token=\(Self.token) beat=0")
            #expect(gateway.nextLine()?.hasPrefix("hello line=1 ") == true)
            try files.replace("used", by: "new")
            try certificate.reload()
            try gateway.say("ping")
            #expect(gateway.nextLine() == "pong")
            try gateway.endInput()
        }
    }

    @Test func plainTextOnATLSPortIsClosed() async throws {
        let files = try TestCertificates("used")
        let certificate = try LineCertificate(certificate: files.certificate("used"), key: files.key("used"))
        try await Self.serving([try Self.listener("127.0.0.1:0", certificate)]) { addresses in
            let heard = try Self.talk(addresses[0], Self.script)
            #expect(heard?.contains("hello") == false)
            Self.check(try Self.talk(addresses[0], Self.script, trusting: files.certificate("used")))
        }
    }

    @Test func onlyLoopbackGoesWithoutTLS() throws {
        let files = try TestCertificates("used")
        let certificate = try LineCertificate(certificate: files.certificate("used"), key: files.key("used"))
        for text in ["0.0.0.0:1", "192.0.2.1:1", "[::]:1"] {
            let address = try #require(LineAddress(text))
            #expect(throws: LineListenerError.unprotected(address)) { try LineListener(address: address, token: Self.token) }
            #expect(throws: LineListenerError.unprotected(address)) { try LineListener(address: address, certificate: certificate) }
            _ = try LineListener(address: address, certificate: certificate, token: Self.token)
        }
    }

    @Test func certificatesThatCanNotBeUsed() throws {
        let files = try TestCertificates("one", "two")
        let (one, two) = (files.certificate("one"), files.key("two"))
        #expect(throws: LineCertificateError.mismatch(one, two)) { try LineCertificate(certificate: one, key: two) }
        #expect(throws: LineCertificateError.noKey(one)) { try LineCertificate(certificate: one, key: one) }
        let none = files.folder.path("none")
        #expect(throws: LineCertificateError.unreadable(none, ENOENT)) { try LineCertificate(certificate: none, key: two) }
        #expect(throws: LineCertificateError.unreadable("/dev/zero", EINVAL)) { try LineCertificate(certificate: "/dev/zero", key: two) }
        for wrong in [two, try files.folder.write("empty", "")] {
            #expect(throws: LineCertificateError.noCertificate(wrong)) { try LineCertificate(certificate: wrong, key: two) }
        }
    }

    @Test func addressInUseIsTold() async throws {
        try await Self.serving([try Self.listener("127.0.0.1:0")]) { addresses in
            let second = LineServerTests.server()
            let listener = try LineListener(address: addresses[0])
            let folder = try TemporaryFolder()
            await #expect(throws: LineListenerError.cannotListen(addresses[0], EADDRINUSE)) {
                try await second.run([LineListener(file: folder.path("line.sock")), listener])
            }
            #expect(!FileManager.default.fileExists(atPath: folder.path("line.sock")), "no half of a service is left")
            Self.check(try Self.talk(addresses[0], Self.script))
        }
    }

    /// All seats are taken: whoever has said no whole hello gives way, and whoever has stays.
    @Test func aFullPortTakesTheNextGateway() async throws {
        var settings = LineSettings()
        settings.limits.connections = 2
        let figures = LineFigures()
        try await Self.serving([try Self.listener("127.0.0.1:0")], LineServerTests.server(settings, figures)) { addresses in
            let gateways = try (0..<2).map { _ in try TextPeer(port: addresses[0].port) }
            let hello = "hello line=1 gateway=t/1 token=\(Self.token) beat=0\n"
            gateways[0].say(hello)
            #expect(gateways[0].hear(to: "\n")?.hasPrefix("hello line=1 ") == true)
            gateways[1].say(String(hello.dropLast()))
            #expect(eventually { figures.connectionCount == 2 })
            let next = try TextPeer(port: addresses[0].port)
            next.say(hello)
            #expect(next.hear(to: "\n")?.hasPrefix("hello line=1 ") == true)
            #expect(gateways[1].hearAll() == "")
            #expect(try TextPeer(port: addresses[0].port).hearAll() == "")
            gateways[0].say("ping\n")
            #expect(gateways[0].hear(to: "\n") == "pong")
        }
    }

    /// Peers that don't read, over TCP as over a Unix socket, are dropped at a mebibyte.
    @Test func gatewayThatDoesNotReadIsDropped() async throws {
        try await Self.serving([try Self.listener("127.0.0.1:0")]) { addresses in
            let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            let connected = addresses[0].socketAddress.withSockAddr { connect(descriptor, $0, socklen_t($1)) }
            try #require(connected == 0)
            let hello = "hello line=1 gateway=t/1 token=\(Self.token) beat=0\n"
            let lines = Array((hello + String(repeating: "key call=x key=1\n", count: 1_000)).utf8)
            var sent = 0
            while sent < 256 << 20 {
                let count = send(descriptor, lines, lines.count, CInt(MSG_NOSIGNAL))
                guard count > 0 else { break }
                sent += count
            }
            #expect(sent < 128 << 20)
        }
    }
}
