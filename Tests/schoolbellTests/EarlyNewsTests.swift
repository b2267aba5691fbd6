import Dialplans
import Foundation
import Glibc
import Support
import Testing

/// News that came by itself is spoken before anybody asks for it.
@Suite struct EarlyNewsTests {
    @Test(.timeLimit(.minutes(20))) func clipsOfAnEntryAreThereBeforeTheCall() throws {
        let school = try SmallSchool()
        let token = try EntrySender.token(school)
        let config = try school.folder.write("schoolbell.yaml", "entries: 127.0.0.1:0\nprompts-at-start: no\n")
        let service = try RunningService(school, ["--config", config])
        #expect(Self.personalClips(school).isEmpty)
        #expect(try EntrySender(school).post(EntrySender.mark("m-9", "6"), token: token).status == 202)
        // Three marks that the number has not heard, and how many they are.
        #expect(eventually { Self.personalClips(school).count == 4 }, "\(Self.personalClips(school).count)")
        let early = Self.personalClips(school)
        let telephone = try service.call(from: "0888100001")
        try telephone.hear("main-menu")
        #expect(telephone.heard.contains { $0.contains("математика, отличен шест") }, "\(telephone.heard)")
        #expect(Self.personalClips(school) == early, "the call had to have something made")
        service.program.send(SIGTERM)
        #expect(service.program.wait().status == 0)
    }

    private static func personalClips(_ school: SmallSchool) -> Set<String> {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: school.data + "/clips/personal")) ?? []
        return Set(names.filter { $0.hasSuffix(".wav") })
    }
}
