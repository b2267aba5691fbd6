import ArgumentParser

/// How an event of the log is written.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    /// `2026-11-20T16:05:00.123Z info serving socket=data/line.sock`
    case text
    /// `{"at":"2026-11-20T16:05:00.123Z","level":"info","event":"serving","socket":"data/line.sock"}`
    case json
}
