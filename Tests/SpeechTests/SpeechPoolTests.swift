import Foundation
import Speech
import Support
import Testing

/// Workers that fail in every way, played by the shell.
@Suite struct SpeechPoolTests {
    private let request = SpeechRequest("Добър ден", voice: Voice(name: "bg"))

    static func shell(_ script: String) -> SpeechProgram { SpeechProgram(path: "/bin/sh", arguments: ["-c", script]) }

    static let bad: [(script: String, error: SpeechError)] = [
        ("exit 1", .crashed),
        ("kill -SEGV $$", .crashed),
        ("head -c 20 >/dev/null; exit 0", .crashed),
        ("while read x; do :; done; while :; do read y < /dev/zero; done", .hung),
        ("head -c 1 >/dev/null; exec tail -f /dev/null", .hung),
        ("cat", .nonsense),
        ("head -c 4 >/dev/null; yes garbage", .nonsense),
        ("printf '\\005\\000\\000\\000\\001\\000\\000\\000\\007'; cat >/dev/null", .nonsense),
        ("printf '\\000\\000\\000\\000'; cat >/dev/null", .nonsense),
    ]

    @Test(arguments: bad) func badWorkerIsAnErrorInTime(script: String, error: SpeechError) {
        let pool = SpeechPool(Self.shell(script), size: 1, patience: .milliseconds(error == .hung ? 100 : 20_000), tries: 2)
        #expect(throws: error) { try pool.speak(request) }
    }

    @Test func missingProgramIsNamed() {
        let pool = SpeechPool(SpeechProgram(path: "/no/such/program"))
        #expect(throws: SpeechError.unstartable(errno: 2)) { try pool.speak(request) }
    }

    /// The first worker crashes, or hangs; the second is the real one.
    @Test(arguments: ["exit 1", "exec tail -f /dev/null", "exec yes"]) func secondWorkerTakesOver(failure: String) throws {
        let folder = try TemporaryFolder()
        let script = "if mkdir '\(folder.path("first"))' 2>/dev/null; then \(failure); else exec '\(BuiltProgram.path)' speak; fi"
        let pool = SpeechPool(Self.shell(script), size: 1, patience: .seconds(failure.contains("tail") ? 3 : 60))
        #expect(try pool.speak(request).milliseconds > 300)
    }

    @Test func killedWorkerIsReplaced() throws {
        let folder = try TemporaryFolder()
        let script = "echo $$ > '\(folder.path("pid"))'; exec '\(BuiltProgram.path)' speak"
        let pool = SpeechPool(Self.shell(script), size: 1, patience: .seconds(60))
        _ = try pool.speak(request)
        let pid = try #require(
            pid_t(String(contentsOfFile: folder.path("pid"), encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)))
        kill(pid, SIGKILL)
        #expect(try pool.speak(request).milliseconds > 300)
        // The killed one was waited for: no zombie is left.
        #expect(kill(pid, 0) == -1)
    }

    @Test func manyThreadsShareFewWorkers() async throws {
        let pool = SpeechPool(SpeechProgram(path: BuiltProgram.path), size: 2, patience: .seconds(60))
        let request = request
        let lengths = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<20 { group.addTask { try pool.speak(request).milliseconds } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(lengths.count == 20)
        #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) <= 10)
    }

    @Test func closedPoolSpeaksNoMore() throws {
        let pool = SpeechPool(SpeechProgram(path: BuiltProgram.path), patience: .seconds(60))
        _ = try pool.speak(request)
        pool.close()
        #expect(throws: SpeechError.closed) { try pool.speak(request) }
    }

    @Test func failuresLeakNoDescriptors() throws {
        let pool = SpeechPool(Self.shell("exit 1"), size: 1, tries: 1)
        let open = { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
        let before = try open()
        for _ in 0..<50 { _ = try? pool.speak(request) }
        // Other tests open files meanwhile: a leak would be 50 or more.
        #expect(try open() < before + 30)
    }
}
