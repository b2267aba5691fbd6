import Foundation

/// A program that is measured from outside: it serves a Unix socket until it is told to stop.
final class ServerProcess {
    let socket: String
    private let process = Process()

    /// Starts it and waits until it listens.
    init(_ command: [String], socket: String, log: String) throws {
        self.socket = socket
        unlink(socket)
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        guard FileManager.default.createFile(atPath: log, contents: nil) else { throw BenchFailure("cannot write \(log)") }
        let output = FileHandle(forWritingAtPath: log)
        process.standardOutput = output
        process.standardError = output
        try process.run()
        try waitUntilItListens(log)
    }

    var pid: Int32 { process.processIdentifier }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    /// Ends it at once, without asking.
    func kill() {
        Glibc.kill(pid, SIGKILL)
        process.waitUntilExit()
    }

    private func waitUntilItListens(_ log: String) throws {
        for _ in 0..<600 {
            guard process.isRunning else { throw BenchFailure("a server ended at once: see \(log)") }
            if (try? LineWire(socket: socket)) != nil { return }
            usleep(50_000)
        }
        throw BenchFailure("a server does not listen: see \(log)")
    }
}
