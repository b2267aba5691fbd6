import Foundation

/// What the terminal can show.
enum Terminal {
    enum Ink: String {
        case dim = "2"
        case bold = "1"
        case red = "31"
        case green = "32"
    }

    /// Colours go to a terminal only, and never where `NO_COLOR` is set (no-color.org).
    static let hasColours: Bool = {
        isatty(1) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }()

    static let showsProgress: Bool = isatty(2) == 1

    static func painted(_ text: String, _ ink: Ink) -> String {
        hasColours ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// Draws a progress bar over the last one.
    static func progress(_ done: Int, of total: Int, _ what: String) {
        guard showsProgress, total > 0 else { return }
        let width = 30
        let filled = min(width, done * width / total)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        let line = "\r\(bar) \(min(100, done * 100 / total)) % \(what)\u{1B}[K"
        StandardError.write(line)
    }

    /// Takes the progress bar away.
    static func endProgress() {
        if showsProgress { StandardError.write("\r\u{1B}[K") }
    }
}
