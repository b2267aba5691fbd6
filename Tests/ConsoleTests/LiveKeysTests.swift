import Console
import Dispatch
import Foundation
import Synchronization
import Testing

/// A terminal of our own, by a pseudo-terminal. Serialised, for a process has one mode for one terminal.
@Suite(.serialized) struct LiveKeysTests {
    private final class Strokes: Sendable {
        let all = Mutex<[LiveKeys.Stroke]>([])
        let hungUp = DispatchSemaphore(value: 0)

        func add(_ stroke: LiveKeys.Stroke) {
            all.withLock { $0.append(stroke) }
            if stroke == .hangUp { hungUp.signal() }
        }
    }

    private func mode(_ terminal: Int32) -> tcflag_t {
        var mode = termios()
        tcgetattr(terminal, &mode)
        return mode.c_lflag & tcflag_t(ICANON | ECHO)
    }

    @Test(arguments: ["25#q", "25#\u{4}"]) func eachKeyComesAtOnceAndTheModeIsSetBack(typed: String) throws {
        var (keyboard, terminal): (Int32, Int32) = (-1, -1)
        try #require(openpty(&keyboard, &terminal, nil, nil, nil) == 0)
        defer { [keyboard, terminal].forEach { close($0) } }
        let before = mode(terminal)
        let strokes = Strokes()
        let keys = try LiveKeys(terminal: terminal) { strokes.add($0) }
        #expect(mode(terminal) == 0)
        #expect(throws: NoTerminal.self) { _ = try LiveKeys(terminal: terminal) { _ in } }
        #expect(write(keyboard, typed, typed.utf8.count) == typed.utf8.count)
        strokes.hungUp.wait()
        #expect(strokes.all.withLock { $0 } == [.key("2"), .key("5"), .key("#"), .hangUp])
        keys.close()
        #expect(mode(terminal) == before && before != 0)
    }

    @Test func fileIsNoTerminal() throws {
        let file = open("/dev/null", O_RDONLY)
        defer { close(file) }
        #expect(throws: NoTerminal.self) { _ = try LiveKeys(terminal: file) { _ in } }
    }
}
