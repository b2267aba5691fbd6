import Logging
import Support
import Testing

@testable import Web

/// Files over HTTP: parts, tags, and what is asked for in ways that nobody should.
@Suite struct WebFileTests {
    static let file = WebFile(Array("0123456789".utf8), mediaType: "audio/wav", tag: "abc", keeping: "private, max-age=300, immutable")

    static let ranges: [(field: String, status: Int, body: String, place: String?)] = [
        ("bytes=0-3", 206, "0123", "bytes 0-3/10"), ("bytes=4-", 206, "456789", "bytes 4-9/10"), ("bytes=-3", 206, "789", "bytes 7-9/10"),
        ("bytes=0-99", 206, "0123456789", "bytes 0-9/10"), ("bytes=-99", 206, "0123456789", "bytes 0-9/10"),
        ("BYTES=9-9", 206, "9", "bytes 9-9/10"), ("bytes=10-", 416, "", "bytes */10"), ("bytes=99-100", 416, "", "bytes */10"),
        ("bytes=-0", 416, "", "bytes */10"), ("bytes=3-2", 200, "0123456789", nil), ("bytes=0-1,4-5", 200, "0123456789", nil),
        ("bytes=", 200, "0123456789", nil), ("bytes=-", 200, "0123456789", nil), ("lines=0-1", 200, "0123456789", nil),
        ("bytes=a-b", 200, "0123456789", nil), ("bytes=+1-2", 200, "0123456789", nil), ("bytes=1-2-3", 200, "0123456789", nil),
        ("bytes=99999999999999999999-", 200, "0123456789", nil), ("bytes=0-999999999999999", 206, "0123456789", "bytes 0-9/10"),
        ("bytes=" + Array(repeating: "0-0", count: 3_000).joined(separator: ","), 200, "0123456789", nil),
    ]

    @Test(arguments: ranges.indices) func partsAreGiven(index: Int) {
        let (field, status, body, place) = Self.ranges[index]
        let answer = Self.file.answer(ifNoneMatch: nil, range: field, ifRange: nil)
        #expect(answer.status == status && answer.body == Array(body.utf8), "\(field.prefix(40))")
        #expect(answer.fields["Content-Range"] == place, "\(field.prefix(40))")
    }

    @Test func anEmptyFileHasNoParts() {
        let empty = WebFile([], mediaType: "audio/wav", tag: "e", keeping: "no-store")
        #expect(empty.answer(ifNoneMatch: nil, range: "bytes=0-", ifRange: nil).status == 416)
        #expect(empty.answer(ifNoneMatch: nil, range: "bytes=-1", ifRange: nil).status == 416)
        #expect(empty.answer(ifNoneMatch: nil, range: nil, ifRange: nil).status == 200)
    }

    @Test(arguments: [
        ("\"abc\"", 304), ("W/\"abc\"", 304), ("\"x\" , \"abc\"", 304), ("*", 304), ("abc", 200), ("\"abcd\"", 200), ("", 200),
        (",,,", 200),
    ]) func whoHasItIsNotGivenItAgain(known: String, status: Int) {
        let answer = Self.file.answer(ifNoneMatch: known, range: "bytes=0-1", ifRange: nil)
        #expect(answer.status == (status == 304 ? 304 : 206))
        #expect(answer.fields["ETag"] == "\"abc\"" && answer.fields["Cache-Control"] == "private, max-age=300, immutable")
        #expect(status == 304 ? answer.body.isEmpty : answer.body == Array("01".utf8))
    }

    /// A part of another version is of no use (RFC 9110, 13.1.5).
    @Test(arguments: [("\"abc\"", 206), ("\"old\"", 200), ("W/\"abc\"", 200), ("Sat, 21 Nov 2026 10:00:00 GMT", 200)])
    func aPartIsOfTheVersionThatIsThere(known: String, status: Int) {
        #expect(Self.file.answer(ifNoneMatch: nil, range: "bytes=2-", ifRange: known).status == status)
    }

    @Test func overTheWireTheHeadIsTheSameWithAndWithoutABody() async throws {
        let routes = [WebRoute(.get, "/**") { Self.file.answer(to: $0) }]
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let server = WebServer(host: "127.0.0.1", port: 0, connections: 8, routes: routes, log: log)
        try await server.run(while: { port in
            try await onThread {
                func ask(_ line: String, _ fields: String = "") throws -> String {
                    try LocalClient.exchange(port: port, "\(line) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\(fields)\r\n")
                }
                let part = try ask("GET /a/b.wav", "Range: bytes=2-4\r\n")
                #expect(part.hasPrefix("HTTP/1.1 206 ") && part.hasSuffix("\r\n\r\n234"), "\(part)")
                let head = try ask("HEAD /a/b.wav", "Range: bytes=2-4\r\n")
                #expect(
                    head.hasPrefix("HTTP/1.1 200 ") && head.hasSuffix("\r\n\r\n") && head.lowercased().contains("content-length: 10"),
                    "\(head)")
                let known = try ask("GET /a/b.wav", "If-None-Match: \"abc\"\r\n")
                #expect(known.hasPrefix("HTTP/1.1 304 ") && known.hasSuffix("\r\n\r\n") && known.contains("\"abc\""), "\(known)")
            }
        })
    }
}
