import Foundation
import Glibc
import Support
import Testing

/// What a service does by itself.
@Suite struct ServiceChoresTests {
    @Test(.timeLimit(.minutes(20))) func theFixedPromptsAreMadeBeforeAnybodyCalls() throws {
        let school = try SmallSchool()
        let old = try school.folder.write("data/recordings/old.wav", "x")
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: old)
        let service = try RunningService(school, ["--config", school.folder.write("settings.yaml", "speech-processes: 1\n")])
        #expect(eventually { Self.clips(school).count > 20 })
        #expect(eventually { !FileManager.default.fileExists(atPath: old) }, "a voice message that is too old")
        service.program.send(SIGTERM)
        #expect(service.program.wait().status == 0)
    }

    /// The voice waits until somebody opens its gate: by then the service has been told to stop.
    @Test(.timeLimit(.minutes(20))) func stoppingDoesNotWaitForAllFixedPrompts() throws {
        let school = try SmallSchool()
        let gate = school.folder.path("gate")
        try #require(mkfifo(gate, 0o600) == 0)
        let voice = try school.folder.write("voice", "#!/bin/sh\n: > \(gate).reached\nread -r _ < \(gate)\nexec \(Program.path) speak\n")
        chmod(voice, 0o700)
        let settings = try school.folder.write("settings.yaml", "speech-program: \(voice)\n")
        let service = try RunningService(school, ["--config", settings])
        #expect(eventually { FileManager.default.fileExists(atPath: gate + ".reached") })
        service.program.send(SIGTERM)
        #expect(eventually { (try? LineTelephone(socket: service.socket)) == nil }, "it serves on")
        // Open for reading too, so that it is open at once, and as often as the voice is started.
        let opener = open(gate, O_RDWR)
        defer { close(opener) }
        _ = write(opener, "\n\n\n", 3)
        let end = service.program.wait()
        #expect(end.status == 0)
        #expect(end.errors.contains("the fixed prompts are not made to the end"), "\(end.errors)")
        #expect(Self.clips(school).count < 2)
    }

    private static func clips(_ school: SmallSchool) -> [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: school.data + "/clips")) ?? []
        return names.filter { $0.hasSuffix(".wav") }
    }
}
