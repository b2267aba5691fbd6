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
}
