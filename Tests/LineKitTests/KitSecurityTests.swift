import Foundation
import Gateways
import Glibc
import Logging
import NIOCore
import NIOPosix
import Support
import Testing

@testable import LineKit

/// An engine whose certificate is not trusted was not met: that is no breach of the line protocol.
@Suite struct KitSecurityTests {
    /// An engine of this house on a port of the loopback, behind TLS.
    static func serving(_ files: TestCertificates, _ body: @Sendable (Int) async throws -> Void) async throws {
        let certificate = try LineCertificate(certificate: files.certificate("line"), key: files.key("line"))
        let listener = try LineListener(address: try #require(LineAddress("127.0.0.1:0")), certificate: certificate)
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let server = LineServer(engine: "schoolbell/0.1.0", group: .singletonMultiThreadedEventLoopGroup, log: log) { _ in
            LineKitTests.Answering("/nowhere.wav")
        }
        let (ready, isReady) = AsyncStream.makeStream(of: Int.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { isReady.finish() }
                try await server.run([listener]) { isReady.yield($0.first?.port ?? 0) }
            }
            for await port in ready {
                defer { server.shutdown() }
                try await body(port)
                break
            }
        }
    }

    @Test func certificateDecidesWhetherTheEngineIsMet() async throws {
        let files = try TestCertificates("line", "other")
        try await Self.serving(files) { port in
            func place(_ host: String, _ authorities: String?) -> KitPlace {
                .address(.tls(host: host, port: port), authorities: authorities)
            }
            let strangers = [
                place("localhost", nil), place("localhost", files.certificate("other")),
                // It is trusted, and is for a name, not for an address.
                place("127.0.0.1", files.certificate("line")),
            ]
            for stranger in strangers {
                let error = await #expect(throws: KitUnreachable.self) {
                    try await LineKitTests.aside { try EngineKit(stranger, only: ["hello-answered"]).run() }
                }
                #expect(error?.description.contains("cannot be reached: TLS is not agreed on") == true, "\(error?.description ?? "")")
            }
            let met = place("localhost", files.certificate("line"))
            let report = try await LineKitTests.aside { try EngineKit(met, only: ["hello-answered"]).run() }
            #expect(report.results.map(\.outcome) == [.passed], "\(report.text)")
        }
    }

    /// Whoever takes connections and says nothing is given up in time; whoever speaks no TLS, at once.
    @Test(arguments: [nil, "hello\n"]) func whoeverSpeaksNoTLSIsNotMet(answer: String?) async throws {
        let group = MultiThreadedEventLoopGroup.singleton
        let server = try await ServerBootstrap(group: group).childChannelInitializer { channel in
            if let answer { channel.writeAndFlush(ByteBuffer(string: answer), promise: nil) }
            return channel.eventLoop.makeSucceededVoidFuture()
        }.bind(host: "127.0.0.1", port: 0).get()
        let port = try #require(server.localAddress?.port)
        await #expect(throws: KitUnreachable.self) {
            try await LineKitTests.aside {
                try EngineKit(.address(.tls(host: "127.0.0.1", port: port), authorities: nil), patience: 1).run()
            }
        }
        try await server.close()
    }
}
