import CallCore
import CoreMetrics
import Dialplans
import Domain
import Foundation
import Gateways
import Logging
import NIOCore
import NIOPosix
import Speech
import Storage
import Support
import Testing
import Web

@testable import Switchboard

/// Sounds over HTTP, as a gateway and as a stranger see them.
@Suite struct ClipDoorTests {
    let folder: TemporaryFolder
    let links: SignedLinks
    let board = CallBoard(ceiling: 10)
    let sound = WAV.encode(PCM([Int16](repeating: 7, count: 1_000)))

    init() throws {
        folder = try TemporaryFolder()
        let shelves = ClipShelves([("clips", folder.path("clips")), ("messages", folder.path("recordings"))])
        let clock = WallClock(standing: Instant(milliseconds: 1_795_000_000_000))
        links = SignedLinks(try Store.open(folder: folder.path("data")).vault, shelves: shelves, clock: clock)
        for name in ["clips", "recordings"] {
            try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
        }
        try Data(sound).write(to: URL(fileURLWithPath: folder.path("clips/x.wav")))
        _ = board.admit(CallOffer(id: "up", from: nil, to: "1"))
    }

    func serving(
        secure: LineCertificate? = nil, _ body: @escaping @Sendable (Int) throws -> Void
    ) async throws {
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let threads = NIOThreadPool(numberOfThreads: 1)
        threads.start()
        let door = ClipDoor(
            links: links, board: board, threads: threads, counts: ClipCounts(NOOPMetricsHandler.instance), log: log, prefix: "/s/")
        var handler: (@Sendable () -> any ChannelHandler)?
        if let secure { handler = { secure.handler() } }
        let server = WebServer(host: "127.0.0.1", port: 0, secure: handler, connections: 100, routes: door.routes, log: log)
        try await server.run(while: { port in
            links.serve(under: "\(secure == nil ? "http" : "https")://127.0.0.1:\(port)/s/")
            try await onThread { try body(port) }
        })
        try await threads.shutdownGracefully()
    }

    /// What is behind the host in an address.
    func path(_ address: String?) throws -> String { try #require(address.flatMap { URL(string: $0) }).path }

    func link(_ call: CallID = "up", _ file: String = "x.wav") throws -> String {
        try path(links.fetching(folder.path("clips/" + file), for: call))
    }

    func ask(_ port: Int, _ line: String, _ fields: String = "", body: [UInt8] = []) throws -> String {
        let head = "\(line) HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: \(body.count)\r\n\(fields)\r\n"
        return try LocalClient.exchange(port: port, Array(head.utf8) + body)
    }

    /// An answer without the time at which it was given.
    func timeless(_ answer: String) -> [Substring] {
        answer.split(separator: "\r\n", omittingEmptySubsequences: false).filter { !$0.lowercased().hasPrefix("date:") }
    }

    @Test func aSoundIsFetchedWholeAndInParts() async throws {
        try await serving { port in
            let path = try link()
            let whole = try ask(port, "GET \(path)")
            #expect(
                whole.hasPrefix("HTTP/1.1 200 ") && whole.lowercased().contains("cache-control: private, max-age=300, immutable"),
                "\(whole)")
            #expect(whole.lowercased().contains("content-type: audio/wav") && whole.lowercased().contains("content-length: 2044"))
            let tag = try #require(whole.split(separator: "\r\n").first { $0.lowercased().hasPrefix("etag: ") }?.dropFirst(6))
            #expect(try ask(port, "GET \(path)", "If-None-Match: \(tag)\r\n").hasPrefix("HTTP/1.1 304 "))
            #expect(try ask(port, "GET \(path)", "Range: bytes=0-3\r\n").hasSuffix("\r\n\r\nRIFF"))
            #expect(try ask(port, "GET \(path)", "Range: bytes=9999-\r\n").hasPrefix("HTTP/1.1 416 "))
            #expect(try ask(port, "HEAD \(path)").hasSuffix("\r\n\r\n"))
        }
    }

    /// Whatever is wrong, and whatever is asked besides, the answer is the same to the letter.
    @Test func withoutAValidLinkNothingIsSaid() async throws {
        try await serving { port in
            let good = try link()
            let parts = good.split(separator: "/").map(String.init)
            let gone = try link("gone")
            let missing = try link("up", "none.wav")
            try FileManager.default.createDirectory(atPath: folder.path("clips/d.wav"), withIntermediateDirectories: true)
            let directory = try link("up", "d.wav")
            let put = try path(links.handingOver(folder.path("clips/x.wav"), for: "up", lasting: 0))
            let other = "/s/\(parts[1])/\(parts[2])/\(String(parts[3].reversed()))/clips/x.wav"
            let paths = [
                "/", "/s/", "/clips/x.wav", "/s/clips/x.wav", other, gone, missing, directory, put, good + "x", "/x" + good,
                "/s/../s" + good,
                "/s/%2e%2e/%2e%2e/etc/passwd", "/" + String(repeating: "a/", count: 4_000), "/s/" + String(repeating: "a", count: 9_000),
            ]
            let nothing = timeless(try ask(port, "GET /nothing"))
            #expect(nothing[0] == "HTTP/1.1 404 Not Found" && nothing.last == "", "\(nothing)")
            for path in paths {
                let answer = try ask(port, "GET \(path)", "Range: bytes=0-3\r\nIf-None-Match: *\r\n")
                #expect(timeless(answer) == nothing, "\(path.prefix(100)): \(answer)")
            }
            for path in [good, other, gone, "/"] {
                let answer = try ask(port, "PUT \(path)", body: sound)
                #expect(timeless(answer) == nothing, "\(path): \(answer)")
            }
            #expect(try ask(port, "GET \(good)").hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test func whereTheCallEndedItsLinksAreDead() async throws {
        try await serving { port in
            let path = try link()
            #expect(try ask(port, "GET \(path)").hasPrefix("HTTP/1.1 200 "))
            board.dismiss("up")
            #expect(try ask(port, "GET \(path)").hasPrefix("HTTP/1.1 404 "))
        }
    }

    /// A recording is kept once, and only if it is one; its caller may have hung up.
    @Test func aRecordingIsHandedOver() async throws {
        try await serving { port in
            let file = folder.path("recordings/gone-1.wav")
            let path = try path(links.handingOver(file, for: "gone", lasting: 60_000))
            let wrong = [Array("no sound".utf8), Array(sound.prefix(20)), WAV.encode(PCM([1, 2, 3], rate: 16_000)), []]
            for body in wrong {
                #expect(try ask(port, "PUT \(path)", body: body).hasPrefix("HTTP/1.1 422 "))
                #expect(!FileManager.default.fileExists(atPath: file))
            }
            let long = "PUT \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: \(ClipDoor.longest + 1)\r\n\r\n"
            #expect(try LocalClient.exchange(port: port, long).hasPrefix("HTTP/1.1 413 "))
            #expect(try ask(port, "PUT \(path)", body: sound).hasPrefix("HTTP/1.1 201 "))
            #expect(FileManager.default.contents(atPath: file) == Data(sound))
            #expect(try ask(port, "PUT \(path)", body: WAV.encode(PCM([1, 2, 3]))).hasPrefix("HTTP/1.1 409 "))
            #expect(FileManager.default.contents(atPath: file) == Data(sound))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("recordings")) == ["gone-1.wav"])
        }
    }

    /// Whoever connects and says nothing, or reads nothing, holds up nobody else.
    @Test func thoseWhoSayNothingAreNoHindrance() async throws {
        try await serving { port in
            let path = try link()
            var idle: [TextPeer] = []
            for number in 0..<60 {
                idle.append(try TextPeer(port: port))
                if number % 2 == 0 { idle[number].say("GET \(path) HTTP/1.1\r\nHost: x\r\n\r\n") }
                if number % 3 == 0 { idle[number].say("GET \(path) HTT") }
            }
            for _ in 0..<20 { #expect(try ask(port, "GET \(path)").hasPrefix("HTTP/1.1 200 ")) }
            withExtendedLifetime(idle) {}
        }
    }

    @Test func overTLSItIsTheSame() async throws {
        let files = try TestCertificates("sounds")
        let certificate = try LineCertificate(certificate: files.certificate("sounds"), key: files.key("sounds"))
        try await serving(secure: certificate) { port in
            let script = """
                import ssl, sys, urllib.request
                trust = ssl.create_default_context(cafile=sys.argv[1])
                print(len(urllib.request.urlopen(sys.argv[2], context=trust).read()))
                """
            let url = "https://localhost:\(port)\(try link())"
            let ran = try Program.run(["python3", "-c", script, files.certificate("sounds"), url], executable: "/usr/bin/env")
            #expect(ran.output == "2044\n", "\(ran.errors)")
            #expect(try LocalClient.exchange(port: port, "GET / HTTP/1.1\r\n\r\n").contains("HTTP/1.1 200") == false)
        }
    }
}
