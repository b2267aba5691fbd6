import Glibc
import Synchronization

/// The terminal's mode, which is one for the whole process.
enum TerminalMode {
    /// A terminal with its two modes. A signal handler reads it and may take no lock: it is written before the handlers are installed, and never
    /// freed.
    private struct Taken {
        var descriptor: Int32 = -1
        var before = termios()
        var during = termios()
    }

    nonisolated(unsafe) private static let taken = {
        let place = UnsafeMutablePointer<Taken>.allocate(capacity: 1)
        place.initialize(to: Taken())
        return place
    }()
    private static let isTaken = Mutex(false)
    private static let endings = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP]

    /// `false`: it is no terminal, or one is taken already.
    static func takeOver(_ descriptor: Int32) -> Bool {
        isTaken.withLock { isTaken in
            var mode = termios()
            guard !isTaken, tcgetattr(descriptor, &mode) == 0 else { return false }
            taken.pointee = Taken(descriptor: descriptor, before: mode, during: mode)
            taken.pointee.during.c_lflag &= ~tcflag_t(ICANON | ECHO)
            isTaken = true
            resume()
            signal(SIGCONT) { _ in TerminalMode.resume() }
            atexit { TerminalMode.setBack() }
            return true
        }
    }

    static func setBack() {
        isTaken.withLock { isTaken in
            guard isTaken else { return }
            isTaken = false
            tcsetattr(taken.pointee.descriptor, TCSANOW, &taken.pointee.before)
            for number in endings + [SIGCONT] { signal(number, SIG_DFL) }
        }
    }

    /// At the beginning, and when a stopped process goes on. Only what POSIX allows in a signal handler, here and below.
    private static func resume() {
        for ending in endings { signal(ending) { TerminalMode.endBySignal($0) } }
        tcsetattr(taken.pointee.descriptor, TCSANOW, &taken.pointee.during)
    }

    private static func endBySignal(_ number: Int32) {
        tcsetattr(taken.pointee.descriptor, TCSANOW, &taken.pointee.before)
        signal(number, SIG_DFL)
        raise(number)
    }
}
