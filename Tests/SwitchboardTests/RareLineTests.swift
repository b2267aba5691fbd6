import Logging
import NIOCore
import Synchronization
import Testing

@testable import Switchboard

@Suite struct RareLineTests {
    final class Book: LogHandler, Sendable {
        let lines = Mutex<[String]>([])
        var metadata: Logger.Metadata {
            get { [:] }
            set {}
        }
        var logLevel: Logger.Level {
            get { .trace }
            set {}
        }
        subscript(metadataKey _: String) -> Logger.MetadataValue? {
            get { nil }
            set {}
        }
        func log(event: LogEvent) {
            lines.withLock { $0.append("\(event.message) \(event.metadata?["times"] ?? "")") }
        }
    }

    @Test func itIsWrittenOnceAMinuteWithHowOftenItWas() {
        let book = Book()
        let log = Logger(label: "test") { _ in book }
        let line = RareLine("seen")
        let start = NIODeadline.now()
        for second in [0, 1, 59, 60, 61, 119, 200] { line.write(to: log, at: start + .seconds(Int64(second))) }
        #expect(book.lines.withLock { $0 } == ["seen 1", "seen 3", "seen 3"])
    }
}
