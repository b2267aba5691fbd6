import Foundation
import Logging
import Testing

@testable import schoolbell

@Suite struct LogLineTests {
    static func line(_ message: String, _ facts: (key: String, value: String)...) -> LogLine {
        LogLine(at: Date(timeIntervalSince1970: 1_795_190_700.125), level: .info, message: message, facts: facts)
    }

    @Test func anEventIsALineOfText() {
        let line = Self.line("serving", ("calls", "7"), ("reason", "no \"way\" \\ out"), ("empty", ""))
        #expect(line.text(.text) == "2026-11-20T16:05:00.125Z info serving calls=7 reason=\"no \\\"way\\\" \\\\ out\" empty=\"\"\n")
    }

    @Test func anEventIsALineOfJSON() throws {
        let text = Self.line("serving", ("calls", "7"), ("level", "x"), ("reason", "a \"b\" \\ c\nd\u{7F}\u{2028}")).text(.json)
        #expect(text.hasPrefix("{\"at\":\"2026-11-20T16:05:00.125Z\",\"level\":\"info\",\"event\":\"serving\",\"calls\":\"7\","))
        let read = try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
        #expect(read["reason"] == "a \"b\" \\ c\nd\u{7F}\u{2028}" && read["level-"] == "x")
    }

    /// Whatever stands in it, an event is one line of a bounded length.
    @Test(arguments: LogFormat.allCases) func anEventIsOneLine(format: LogFormat) {
        for text in ["a\nb", "a\r\nb", "\u{0}", "\u{1B}[31m", "\u{85}", "\u{2028}", String(repeating: "й\n", count: 100_000), "👩‍👩‍👧"] {
            let line = Self.line(text, ("key", text)).text(format)
            let inner = line.unicodeScalars.dropLast()
            #expect(
                line.hasSuffix("\n") && !inner.contains { $0.value < 0x20 || $0.value == 0x85 || $0.value == 0x2028 }, "\(line.prefix(80))")
            #expect(line.utf8.count < 20_000)
        }
    }

    @Test func theHandlerWritesWhatItsLevelLets() {
        let book = Book()
        var log = Logger(label: "test") { _ in EventLog(.text, now: { Date(timeIntervalSince1970: 0) }, write: { book.add($0) }) }
        log[metadataKey: "gateway"] = "a/1"
        log.debug("too quiet")
        log.warning("one", metadata: ["calls": "3"])
        #expect(book.lines == ["1970-01-01T00:00:00.000Z warning one calls=3 gateway=a/1\n"])
    }

    private final class Book: @unchecked Sendable {
        // A logger that is used on one thread.
        private(set) var lines: [String] = []
        func add(_ line: String) { lines.append(line) }
    }
}
