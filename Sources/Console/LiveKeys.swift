import Dispatch
import Glibc

/// Keys from a real keyboard: the terminal gives each key at once and shows none, until it is set back.
///
/// It is set back by `close`, at the process's normal end, and by the signals that end or stop it. There is one at a time.
public final class LiveKeys {
    /// What a person at the keyboard does.
    public enum Stroke: Hashable, Sendable {
        case key(Character)
        /// `q`, Ctrl-D, or the end of the input.
        case hangUp
    }

    private let source: any DispatchSourceRead

    /// Begins to read; each stroke is reported on a thread of its own.
    ///
    /// - Parameter terminal: its descriptor; the standard input.
    /// - Throws: `NoTerminal` where it is none.
    public init(terminal: Int32 = 0, _ report: @escaping @Sendable (Stroke) -> Void) throws(NoTerminal) {
        guard TerminalMode.takeOver(terminal) else { throw NoTerminal() }
        let source = DispatchSource.makeReadSource(fileDescriptor: terminal, queue: DispatchQueue(label: "keys"))
        // The handler holds the source; it is let go when the source is cancelled.
        source.setEventHandler {
            let strokes = Self.read(terminal)
            strokes.forEach(report)
            if strokes.contains(.hangUp) { source.cancel() }
        }
        source.activate()
        self.source = source
    }

    deinit { close() }

    public func close() {
        source.cancel()
        TerminalMode.setBack()
    }

    private static func read(_ terminal: Int32) -> [Stroke] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let got = Glibc.read(terminal, &bytes, bytes.count)
        guard got > 0 else { return [.hangUp] }
        let endOfTransmission: UInt8 = 4
        return bytes.prefix(got).map { byte in
            byte == endOfTransmission || byte == UInt8(ascii: "q") ? .hangUp : .key(Character(Unicode.Scalar(byte)))
        }
    }
}

/// The input is no terminal.
public struct NoTerminal: Error, CustomStringConvertible {
    public var description: String { "the standard input is no terminal: give the keys by --keys" }
}
