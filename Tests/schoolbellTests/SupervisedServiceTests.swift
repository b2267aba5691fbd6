import Dialplans
import Foundation
import Support
import Testing

/// The service under a supervisor such as systemd, without one: a socket that was bound before, and somebody who is told how it is.
@Suite struct SupervisedServiceTests {
    /// Binds a Unix socket, hands it over as descriptor 3, and becomes the program.
    private static let handOver = """
        import os, socket, sys
        s = socket.socket(socket.AF_UNIX)
        s.bind(sys.argv[1])
        s.listen(8)
        os.dup2(s.fileno(), 3)
        os.set_inheritable(3, True)
        os.environ.update(LISTEN_FDS="1", LISTEN_PID=str(os.getpid()), WATCHDOG_PID=str(os.getpid()))
        os.execv(sys.argv[2], sys.argv[2:])
        """

    @Test(.timeLimit(.minutes(20))) func aServiceThatIsHandedItsSocketTellsHowItIs() throws {
        let school = try SmallSchool()
        let notices = try NoticeSocket(school.folder.path("notify"))
        let socket = school.folder.path("handed.sock")
        let (output, errors) = (Pipe(), Pipe())
        let process = try Program.start(
            ["python3", "-c", Self.handOver, socket, Program.path, "serve", "--data", school.data, "--now", SmallSchool.now],
            executable: "/usr/bin/env", output: output, errors: errors,
            environment: ["NOTIFY_SOCKET": notices.path, "WATCHDOG_USEC": "1000000"])
        let reader = BackgroundReader(errors.fileHandleForReading)
        // Whoever connects before it is ready waits, and is not refused.
        var telephone: LineTelephone?
        let isConnected = eventually {
            telephone = try? LineTelephone(socket: socket)
            return telephone != nil
        }
        let early = try #require(isConnected ? telephone : nil)
        #expect(notices.next(beginning: "READY=1") != nil)
        #expect(!FileManager.default.fileExists(atPath: school.data + "/line.sock"), "it needs no socket of its own")
        try early.ring(from: "0888100001")
        try early.hear("main-menu")
        for _ in 0..<3 { #expect(notices.next(beginning: "WATCHDOG=1") != nil) }
        #expect(try school.run(["status"]).output.contains("gateways   \(socket)"))
        kill(process.processIdentifier, SIGTERM)
        #expect(notices.next(beginning: "STOPPING=1") != nil)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(String(decoding: reader.wait(), as: UTF8.self))")
        #expect(FileManager.default.fileExists(atPath: socket), "the socket is the supervisor's: it stays")
    }

    /// What is reached by others than this machine is served by nobody in plain, and the service says so at once.
    @Test(.timeLimit(.minutes(20))) func aSocketThatOthersCanReachEndsTheService() throws {
        let school = try SmallSchool()
        let script = Self.handOver.replacing("socket.AF_UNIX", with: "socket.AF_INET").replacing("sys.argv[1]", with: "(sys.argv[1], 0)")
        let ended = try Program.run(
            ["python3", "-c", script, "0.0.0.0", Program.path, "serve", "--data", school.data, "--now", SmallSchool.now],
            executable: "/usr/bin/env")
        #expect(ended.status == 78, "\(ended.errors)")
        #expect(ended.errors.contains("is bound to 0.0.0.0:") && ended.errors.contains("only a Unix socket or a loopback address"))
        #expect(ended.errors.split(separator: "\n").count == 1, "\(ended.errors)")
    }

    /// Holds a Unix socket, and hands it to two services, one after the other. They end with it.
    private static let handOverTwice = """
        import ctypes, os, signal, socket, sys
        s = socket.socket(socket.AF_UNIX)
        s.bind(sys.argv[1])
        s.listen(8)
        for _ in range(2):
            pid = os.fork()
            if not pid:
                ctypes.CDLL(None).prctl(1, signal.SIGKILL)
                os.dup2(s.fileno(), 3)
                os.set_inheritable(3, True)
                os.environ.update(LISTEN_FDS="1", LISTEN_PID=str(os.getpid()))
                os.execv(sys.argv[2], sys.argv[2:])
            print(pid, flush=True)
            status = os.waitpid(pid, 0)[1]
        sys.exit(os.waitstatus_to_exitcode(status))
        """

    /// In the middle of a code, whose rest is pressed while no service takes connections: the gateway waits at the socket, and goes on.
    @Test(.timeLimit(.minutes(20)), arguments: [SIGTERM, SIGKILL]) func aCallGoesOnOverASocketThatIsHandedToTheNextService(
        signal: Int32
    ) throws {
        let school = try SmallSchool()
        let socket = school.folder.path("handed.sock")
        let settings = try RunningService.settings(beside: school.data)
        let holder = try RunningProgram(
            ["python3", "-c", Self.handOverTwice, socket, Program.path, "serve", "--data", school.data, "--now", SmallSchool.now]
                + settings,
            executable: "/usr/bin/env")
        let first = try #require(holder.nextLine().flatMap { pid_t($0) })
        let telephone = try ResumingTelephone(socket: socket)
        try telephone.ring(from: "0888100050")
        try telephone.hear("code-menu")
        try telephone.press("1")
        try telephone.hear("enter-code")
        try telephone.press(String(RestartedServiceTests.code.prefix(5)))
        kill(first, signal)
        let second = try #require(holder.nextLine().flatMap { pid_t($0) })
        telephone.pressUnheard(String(RestartedServiceTests.code.dropFirst(5)))
        try telephone.resume(socket: socket)
        try telephone.hear("main-menu")
        try telephone.hangUp()
        kill(second, SIGTERM)
        let end = holder.wait()
        #expect(end.status == 0, "\(end.errors)")
    }
}
