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

    /// What is known is told while the rest is waited for, here for an hour.
    @Test(.timeLimit(.minutes(20))) func resultsComeAsTheyAreKnown() throws {
        let hello = "hello line=1 engine=silent/1 beat=0 session=\(String(repeating: "5", count: 32)) received=0 keep=30"
        let checks = ["--only", "hello-answered", "--only", "ping-answered"]
        let kit = try RunningProgram(
            ["line-kit", "engine", "--patience", "3600", "--run", "read line; echo \(hello); exec cat >/dev/null"] + checks)
        #expect(kit.nextLine(within: 600) == "passed   hello-answered")
        #expect(kit.isRunning)
    }

    /// Who takes connections and says nothing is given up at once, not check by check.
    @Test(.timeLimit(.minutes(20)), arguments: ["text", "json"]) func engineThatSaysNothingIsNotMet(format: String) throws {
        let outcome = try Program.run(["line-kit", "engine", "--patience", "1", "--format", format, "--run", "exec cat >/dev/null"])
        #expect(outcome.status == 69 && outcome.output.isEmpty, "\(outcome.output)")
        #expect(outcome.errors.contains("no answer to `hello` in 1 s"), "\(outcome.errors)")
    }

    /// The engine ends after the first check: no rule is broken by that, and the status tells that not all was tried.
    @Test(.timeLimit(.minutes(20))) func engineThatGoesAwayIsTheStatus() throws {
        let folder = try TemporaryFolder()
        let program = """
            import os, socket
            door = socket.create_server(("127.0.0.1", 0)); print(door.getsockname()[1], flush=True)
            for turn in range(2):
                line = door.accept()[0]; line.recv(4096)
                if turn: door.close()
                line.sendall(b"hello line=1 engine=mortal/1 beat=0 session=" + b"5" * 32 + b" received=0 keep=30\\n")
                while line.recv(4096): pass
                line.close()
            """
        let engine = try RunningProgram(["python3", try folder.write("engine.py", program)], executable: "/usr/bin/env")
        let port = try #require(engine.nextLine())
        let checks = ["hello-answered", "line-cr", "ping-answered"].flatMap { ["--only", $0] }
        let outcome = try Program.run(["line-kit", "engine", "tcp:127.0.0.1:\(port)"] + checks)
        #expect(outcome.status == 69 && outcome.errors.contains("cannot be reached"), "\(outcome.errors)\(outcome.output)")
        #expect(outcome.output.hasPrefix("passed   hello-answered\nskipped  line-cr: tcp:127.0.0.1:\(port) cannot be reached"))
        #expect(outcome.output.hasSuffix("\n1 passed, 0 breached, 2 skipped\n"), "\(outcome.output)")
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
