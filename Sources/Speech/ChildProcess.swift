import Glibc

/// A process of our own whose standard input and output are one socket of ours.
struct ChildProcess {
    let pid: pid_t
    /// Our end; it does not block.
    let socket: Int32

    /// Starts a program. It stands in a process group of its own, for Ctrl-C is not meant for it, and holds no other end of our sockets.
    static func start(_ program: SpeechProgram) throws(SpeechError) -> ChildProcess {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .unstartable(errno: errno) }
        defer { close(ends[1]) }
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        var pid: pid_t = 0
        let status = spawn(program, socket: ends[1], &pid)
        guard status == 0 else {
            close(ends[0])
            throw .unstartable(errno: status)
        }
        return ChildProcess(pid: pid, socket: ends[0])
    }

    /// Ends it with all that it started, and waits until it is gone.
    func end() {
        close(socket)
        kill(-pid, SIGKILL)
        kill(pid, SIGKILL)
        while waitpid(pid, nil, 0) < 0, errno == EINTR {}
    }

    private static func spawn(_ program: SpeechProgram, socket: Int32, _ pid: inout pid_t) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO)
        // What a library complains of could hold what was said: it is not kept.
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var attributes = attributes()
        defer { posix_spawnattr_destroy(&attributes) }
        var arguments = ([program.path] + program.arguments).map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var environment = environment()
        defer { environment.forEach { free($0) } }
        return posix_spawn(&pid, program.path, &actions, &attributes, &arguments, &environment)
    }

    /// What the program needs of our environment: a token in it is not meant for a parser of texts from outside.
    private static func environment() -> [UnsafeMutablePointer<CChar>?] {
        let needed = ["PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "ESPEAK_DATA_PATH", "ASAN_OPTIONS", "TSAN_OPTIONS", "LLVM_PROFILE_FILE"]
        return needed.compactMap { name in getenv(name).map { strdup("\(name)=\(String(cString: $0))") } } + [nil]
    }

    /// A group of its own, and no signal blocked or ignored that our process blocks or ignores.
    private static func attributes() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))
        return attributes
    }
}
