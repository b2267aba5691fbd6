import Foundation
import Logging

/// Writes each event as one line to the standard error, as text or as JSON.
struct EventLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info
    private let write: @Sendable (String) -> Void
    private let format: LogFormat
    private let now: @Sendable () -> Date

    /// - Parameter write: is given whole lines, with their ends.
    init(
        _ format: LogFormat, now: @escaping @Sendable () -> Date = { Date() },
        write: @escaping @Sendable (String) -> Void = Self.standardError
    ) {
        self.format = format
        self.now = now
        self.write = write
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let facts = metadata.merging(event.metadata ?? [:]) { _, own in own }.map { (key: $0.key, value: "\($0.value)") }
        let line = LogLine(at: now(), level: event.level, message: "\(event.message)", facts: facts.sorted { $0.key < $1.key })
        write(line.text(format))
    }

    /// One write for a line, so that lines of several threads do not mix. Whoever does not read loses lines, and holds nobody up for ever.
    private static let standardError: @Sendable (String) -> Void = { line in
        StandardError.write(line)
    }
}
