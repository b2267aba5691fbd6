import Logging
import Synchronization

/// What was logged, to be read by a test.
final class LogBook: Sendable {
    private let written = Mutex<[String]>([])

    var lines: [String] { written.withLock { $0 } }

    /// A logger that writes everything, at any level.
    var logger: Logger { Logger(label: "test") { _ in Writer(book: self) } }

    private func write(_ line: String) { written.withLock { $0.append(line) } }

    private struct Writer: LogHandler {
        let book: LogBook
        var metadata = Logger.Metadata()
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            book.write("\(event.level): \(event.message) \(event.metadata ?? [:])")
        }
    }
}
