// Where Dispatch is loaded first, the members of `stat` are taken for its own.
import CDispatch
import CallCore
import Foundation
import Glibc
import NIOPosix
import Support
import Testing

@testable import Gateways

/// The server on real sockets, pipes and files, in folders of the tests' own.
@Suite struct LineServerTests {
    static let script = "hello line=1 gateway=t/1\nring call=a to=1\nring call=b to=2\nping\nnonsense\nbye\n"
    static let answers = ["answer call=a", "answer call=b", "pong", "error code=unknown-verb of=nonsense"]

    static func check(_ heard: String, beat: Int) {
        let lines = heard.split(separator: "\n").map(String.init)
        #expect(lines.first?.hasPrefix("hello line=1 engine=schoolbell/0.1.0 beat=\(beat) session=") == true)
        #expect(Array(lines.dropFirst()) == answers)
    }

    // MARK: The socket

    @Test func gatewaysTalkOverASocket() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("line.sock")
        try await Self.serving(path, mode: 0o600) {
            var status = stat()
            #expect(lstat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
            for _ in 0..<3 { Self.check(try Self.talk(path, Self.script), beat: 15) }
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    /// Root becomes another user for this; any other account can't, and has only the mode to look at.
    @Test(.enabled(if: geteuid() == 0), arguments: [(UInt16(0o660), "refused\n"), (0o666, "connected\n")])
    func permissionsOfTheFileDecideWhoConnects(mode: UInt16, outcome: String) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("line.sock")
        let stranger = """
            import os, socket, sys
            os.setgroups([]); os.setgid(65534); os.setuid(65534)
            try: socket.socket(socket.AF_UNIX).connect(sys.argv[1]); print("connected")
            except PermissionError: print("refused")
            """
        try await Self.serving(path, mode: mode) {
            let (_, output) = try PythonGatewayTests.run(["python3", "-c", stranger, path])
            #expect(output == outcome)
        }
    }

    @Test func fileOfAServerThatIsGoneIsReplacedAndALivingOneIsLeft() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("line.sock")
        let dead = try LineSocket(path: path, mode: 0o660)
        close(dead.descriptor)
        try await Self.serving(path) {
            await #expect(throws: LineSocketError.inUse(path)) { try await Self.server().run(socket: path) }
            Self.check(try Self.talk(path, Self.script), beat: 15)
        }
    }

    @Test func placesThatCanNotBeASocket() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("notes.txt", "mine")
        await #expect(throws: LineSocketError.notASocket(file)) { try await Self.server().run(socket: file) }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
        let long = folder.path(String(repeating: "x", count: 120))
        await #expect(throws: LineSocketError.badPath(long, longest: 107)) { try await Self.server().run(socket: long) }
        let nowhere = folder.path("none/line.sock")
        await #expect(throws: LineSocketError.cannotBind(nowhere, ENOENT)) { try await Self.server().run(socket: nowhere) }
    }

    @Test func shutdownSaysByeAndEndsTheCalls() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("line.sock")
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        try await Self.serving(path) {
            try Self.connect(descriptor, to: path)
            let hello = Array("hello line=1 gateway=t/1\nring call=a to=1\n".utf8)
            #expect(write(descriptor, hello, hello.count) == hello.count)
            var block = [UInt8](repeating: 0, count: 4_096)
            var text = ""
            while !text.contains("answer call=a\n") {
                text += String(decoding: block[..<max(0, read(descriptor, &block, block.count))], as: UTF8.self)
            }
        }
        #expect(Self.readToEnd(descriptor) == "bye reason=restart\n")
        close(descriptor)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func serverThatWasShutDownServesNoMore() async throws {
        let folder = try TemporaryFolder()
        let server = Self.server()
        server.shutdown()
        try await server.run(socket: folder.path("line.sock"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("line.sock")))
    }

    @Test func connectionTooManyIsClosed() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("line.sock")
        var settings = LineSettings()
        settings.limits.connections = 0
        try await Self.serving(path, Self.server(settings)) {
            let heard = try Self.talk(path, "")
            #expect(heard == "")
        }
    }

    /// A gateway that never reads is dropped once a mebibyte waits for it; the engine's memory does not grow with what it says.
    @Test func gatewayThatDoesNotReadIsDropped() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("line.sock")
        try await Self.serving(path) {
            let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            try Self.connect(descriptor, to: path)
            let pings = Array(("hello line=1 gateway=t/1 beat=0\n" + String(repeating: "key call=x key=1\n", count: 1_000)).utf8)
            var sent = 0
            while sent < 64 << 20 {
                let count = send(descriptor, pings, pings.count, CInt(MSG_NOSIGNAL))
                guard count > 0 else { break }
                sent += count
            }
            #expect(sent < 16 << 20)
        }
    }

    /// Its session may live on another event loop, which hears late that it has left again.
    @Test func whoComesBackAndLeavesAtOnceIsNotRemembered() async throws {
        let folder = try TemporaryFolder()
        let (path, figures) = (folder.path("line.sock"), LineFigures())
        let server = LineServer(
            engine: "schoolbell/0.1.0", group: .singletonMultiThreadedEventLoopGroup, log: Self.log, figures: figures,
            rings: { _ in Telephonist() })
        try await Self.serving(path, server) {
            for _ in 0..<20 {
                let first = try Self.greet(path, "")
                var hello = [UInt8](repeating: 0, count: 1_024)
                let count = read(first, &hello, hello.count)
                let line = String(decoding: hello.prefix(max(0, count)), as: UTF8.self)
                let session = try #require(line.split(separator: " ").first { $0.hasPrefix("session=") })
                close(try Self.greet(path, " \(session) received=0"))
                close(first)
            }
            #expect(eventually { figures.connectionCount == 0 && figures.gateways.isEmpty })
        }
    }

    private static func greet(_ path: String, _ rest: String) throws -> CInt {
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        try connect(descriptor, to: path)
        let bytes = Array("hello line=1 gateway=t/1 can=file,resume beat=0\(rest)\n".utf8)
        #expect(write(descriptor, bytes, bytes.count) == bytes.count)
        return descriptor
    }

    // MARK: Streams

    @Test(arguments: [false, true]) func oneGatewayTalksOverStreams(areFiles: Bool) async throws {
        let folder = try TemporaryFolder()
        var ends: [CInt] = [0, 0, 0, 0]
        if areFiles {
            ends[0] = open(try folder.write("in", Self.script + "ring call=late to=1\n"), O_RDONLY)
            ends[3] = open(folder.path("out"), O_WRONLY | O_CREAT, 0o600)
        } else {
            #expect(pipe(&ends) == 0)
            var others: [CInt] = [0, 0]
            #expect(pipe(&others) == 0)
            (ends[2], ends[3]) = (others[0], others[1])
            let script = Array(Self.script.utf8)
            #expect(write(ends[1], script, script.count) == script.count)
        }
        try await Self.server().run(input: ends[0], output: ends[3])
        close(ends[3])
        let heard = areFiles ? try String(contentsOfFile: folder.path("out"), encoding: .utf8) : Self.readToEnd(ends[2])
        Self.check(heard, beat: 0)
    }

    @Test func endOfInputEndsTheSessionAfterItsAnswers() async throws {
        let folder = try TemporaryFolder()
        let script = Self.script.replacing("bye\n", with: "bye without its end")
        let (input, output) = (open(try folder.write("in", script), O_RDONLY), open(folder.path("out"), O_WRONLY | O_CREAT, 0o600))
        try await Self.server().run(input: input, output: output)
        Self.check(try String(contentsOfFile: folder.path("out"), encoding: .utf8), beat: 0)
    }
}
