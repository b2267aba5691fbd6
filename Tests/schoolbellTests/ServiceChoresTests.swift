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
        let service = try RunningService(school)
        #expect(eventually { Self.clips(school).count > 20 })
        #expect(eventually { !FileManager.default.fileExists(atPath: old) }, "a voice message that is too old")
        service.program.send(SIGTERM)
        let end = service.program.wait()
        #expect(end.status == 0)
        #expect(end.errors.contains("the fixed prompts are made"), "\(end.errors)")
    }

    private static func clips(_ school: SmallSchool) -> [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: school.data + "/clips")) ?? []
        return names.filter { $0.hasSuffix(".wav") }
    }
}
