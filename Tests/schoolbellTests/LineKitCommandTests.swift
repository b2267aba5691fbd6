import Foundation
import Support
import Testing

/// `schoolbell line-kit`, as whoever writes a gateway or an engine uses it.
@Suite struct LineKitCommandTests {
    private struct Report: Decodable {
        struct Result: Decodable {
            let name: String
            let outcome: String
            let text: String?
        }

        let tested: String
        let results: [Result]
    }

    /// The service keeps every rule; it has no token here.
    @Test(.timeLimit(.minutes(20))) func serviceKeepsEveryRule() async throws {
        let (school, service) = try await Self.aside {
            let school = try SmallSchool()
            return (school, try KeptService(school))
        }
        let socket = school.data + "/line.sock"
        let outcome = try await Self.aside { try Program.run(["line-kit", "engine", "unix:\(socket)", "--format", "json"]) }
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
        #expect(report.tested == "engine")
        #expect(report.results.count > 50)
        #expect(report.results.filter { $0.outcome != "passed" }.map(\.name) == ["hello-token"])
        service.end()
    }

    /// On its standard streams: a check of each kind, for each has an engine of its own. It has one connection, so it does not resume.
    @Test(.timeLimit(.minutes(20))) func lineKeepsTheRules() async throws {
        let checks = [
            "hello-answered", "line-in-pieces", "line-too-long", "fault-parse", "ring-decided", "call-gone", "play-numbered", "play-sound",
            "beat-asks", "bye-ends", "resume-goes-on",
        ]
        let outcome = try await Self.aside {
            let school = try SmallSchool()
            let command = "exec \(Program.path) line --data \(school.data) --now \(SmallSchool.now)"
            return try Program.run(["line-kit", "engine", "--run", command] + checks.flatMap { ["--only", $0] })
        }
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output.contains("skipped  resume-goes-on: an engine on its standard streams has one connection"))
        #expect(outcome.output.hasSuffix("\n10 passed, 0 breached, 1 skipped\n"), "\(outcome.output)")
    }

    @Test func breachIsTheStatus() async throws {
        let command = "exec python3 \(Program.root.path)/Tests/PythonGateway/faulty.py ends-twice"
        let outcome = try await Self.aside { try Program.run(["line-kit", "gateway", "--run", command, "--only", "played-once"]) }
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("breached played-once: “played call=call-1 "), "\(outcome.output)")
        #expect(
            outcome.output.hasSuffix("0 passed, 1 breached, 0 skipped\n") || outcome.output.contains(", 1 breached, "), "\(outcome.output)")
    }

    /// Nobody speaks TLS there: that is no breach of a rule.
    @Test func engineThatIsNotMetIsTheStatus() throws {
        let folder = try TemporaryFolder()
        let program = """
            import socket, sys
            door = socket.create_server(("127.0.0.1", 0)); print(door.getsockname()[1], flush=True)
            line = door.accept()[0]; line.sendall(b"hello line=1\\n"); line.close(); sys.stdin.read()
            """
        let engine = try RunningProgram(["python3", try folder.write("engine.py", program)], executable: "/usr/bin/env")
        let port = try #require(engine.nextLine())
        let outcome = try Program.run(["line-kit", "engine", "tls:127.0.0.1:\(port)"])
        #expect(outcome.status == 69 && outcome.errors.contains("TLS is not agreed on"), "\(outcome.errors)\(outcome.output)")
        try engine.endInput()
    }

    @Test(arguments: [
        (["line-kit", "engine"], "name an ADDRESS"), (["line-kit", "engine", "nowhere"], "is no address"),
        (["line-kit", "gateway", "unix:/x", "--only", "nothing"], "there is no check"),
        (["line-kit", "engine", "unix:/x", "--run", "y"], "name an ADDRESS"),
        (["line-kit", "engine", "unix:/x", "--patience", "0"], "1 to 3600"),
    ]) func wrongUseIsTold(arguments: [String], words: String) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    /// A service that is ended by its holder.
    private final class KeptService: Sendable {
        private let pid: Int32

        init(_ school: SmallSchool) throws {
            let arguments = try ["serve", "--data", school.data, "--now", SmallSchool.now] + RunningService.settings(beside: school.data)
            let process = try Program.start(arguments, output: Pipe(), errors: Pipe())
            pid = process.processIdentifier
            let path = school.data + "/line.sock"
            try #require(eventually { (try? LineTelephone(socket: path)) != nil }, "it does not serve")
        }

        deinit { end() }
        func end() { kill(pid, SIGTERM) }
    }

    /// Runs what waits on a thread of its own: it takes no turn from other tests.
    private static func aside<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
        }
    }
}
