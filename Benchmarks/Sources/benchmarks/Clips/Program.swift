import Glibc

/// A program that is run to its end.
enum Program {
    /// - Throws: where it cannot be started, or ends with a status that is not 0.
    static func run(_ command: [String]) throws {
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var pid: pid_t = 0
        guard posix_spawn(&pid, command[0], nil, nil, &arguments, environ) == 0 else { throw BenchFailure("cannot start \(command[0])") }
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else { throw BenchFailure("\(command[0]) failed") }
    }
}
