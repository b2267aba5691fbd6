import Dialplans
import Glibc
import Support
import Testing

/// The processes that speak die, or hang: no call is lost, and everything is said.
@Suite(.serialized) struct SpeechLossTests {
    @Test(.timeLimit(.minutes(20))) func aHelperThatIsKilledLosesNoCall() throws {
        let school = try SmallSchool()
        let service = try Self.speaking(school)
        let telephone = try service.call(from: "0888100001")
        var killed = 0
        try telephone.hear("main-menu") {
            for child in service.program.children {
                kill(child, SIGKILL)
                killed += 1
            }
        }
        #expect(killed > 0)
        try Self.sayAll(telephone, service)
    }

    @Test(.timeLimit(.minutes(20))) func aHelperThatHangsLosesNoCall() throws {
        let school = try SmallSchool()
        let service = try Self.speaking(school)
        #expect(eventually { !service.program.children.isEmpty })
        let telephone = try service.call(from: "0888100001")
        var stopped: Set<pid_t> = []
        try telephone.hear("main-menu") {
            guard stopped.isEmpty else { return }
            stopped = Set(service.program.children)
            for child in stopped { kill(child, SIGSTOP) }
        }
        #expect(!stopped.isEmpty)
        #expect(eventually { !stopped.isSubset(of: service.program.children) }, "none of them was replaced")
        try Self.sayAll(telephone, service)
    }

    /// Its processes speak from the start.
    private static func speaking(_ school: SmallSchool) throws -> RunningService {
        try RunningService(school, ["--config", school.folder.write("settings.yaml", "prompts-at-start: yes\n")])
    }

    private static func sayAll(_ telephone: LineTelephone, _ service: RunningService) throws {
        #expect(telephone.heard.contains { $0.contains("математика") }, "\(telephone.heard)")
        try telephone.press("5")
        try telephone.hear("report-average")
        try telephone.hangUp()
        service.program.send(SIGTERM)
        let end = service.program.wait()
        #expect(end.status == 0 && !end.bySignal, "\(end.errors)")
        #expect(!end.errors.contains("a prompt could not be made"), "\(end.errors)")
    }
}
