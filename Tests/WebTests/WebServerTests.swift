import Logging
import Support
import Testing

@testable import Web

@Suite struct WebServerTests {
    static let pages: [String: WebServer.Page] = [
        "/health": { WebAnswer(status: 503, mediaType: "application/json", text: "{}") },
        "/figures": { WebAnswer(mediaType: "text/plain", text: "one 1\n") },
    ]

    static func server(_ address: LocalAddress) -> WebServer {
        WebServer(address, pages: pages, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Runs the body against a server on a free port.
    func serving(_ body: @escaping @Sendable (Int) throws -> Void) async throws {
        let server = Self.server(try #require(LocalAddress("0")))
        try await server.serve { address in try await onThread { try body(address.port) } }
    }

    @Test func pagesAreAnswered() async throws {
        try await serving { port in
            let figures = try LocalClient.get("/figures", port: port)
            #expect(figures.status == 200 && figures.body == "one 1\n")
            #expect(figures.head.lowercased().contains("content-type: text/plain"))
            #expect(try LocalClient.get("/health", port: port).status == 503)
        }
    }

    @Test(arguments: ["/", "/nothing", "/figures/", "/figures/x", "//figures/..", "/%00", "/figures?x=1"]) func elsewhereIsNothing(
        path: String
    ) async throws {
        try await serving { port in
            let status = try LocalClient.get(path, port: port).status
            #expect(path == "/figures?x=1" || path == "/figures/" ? status == 200 : status == 404)
        }
    }

    /// Whatever comes, the next request is answered.
    @Test(arguments: [
        "nonsense\r\n\r\n", "GET /figures HTTP/9.9\r\n\r\n",
        "POST /figures HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello",
        "GET /figures HTTP/1.1\r\nHost: x\r\nX: \(String(repeating: "x", count: 100_000))\r\n\r\n",
        "GET /\(String(repeating: "x", count: 100_000)) HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /figures HTTP/1.1\r\nHost: x\r\n" + String(repeating: "X: y\r\n", count: 1_000) + "\r\n", "\u{0}\u{1}\u{2}\r\n\r\n",
    ]) func badRequestsAreRefused(request: String) async throws {
        try await serving { port in
            let answer = try LocalClient.exchange(port: port, request)
            #expect(!answer.contains("one 1"), "\(answer.prefix(80))")
            #expect(try LocalClient.get("/figures", port: port).status == 200)
        }
    }

    @Test func aPortThatIsTakenIsToldAndTheBodyDoesNotRun() async throws {
        try await Self.server(try #require(LocalAddress("0"))).serve { taken in
            #expect(taken.port > 0)
            let fault = await #expect(throws: WebFault.self) {
                try await Self.server(taken).serve { _ in Issue.record("two serve on one port") }
            }
            #expect(fault?.description == "\(taken): cannot be listened on: Address already in use")
        }
    }

    @Test func whatTheBodyThrowsComesBack() async throws {
        struct Broken: Error {}
        await #expect(throws: Broken.self) { try await serving { _ in throw Broken() } }
    }
}
