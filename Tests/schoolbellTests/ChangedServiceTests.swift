import Dialplans
import Foundation
import Support
import Testing

/// A service whose dialplans and phrases are edited while it runs.
@Suite struct ChangedServiceTests {
    @Test(.timeLimit(.minutes(20))) func changesAreTakenRefusedAndRolledBack() throws {
        let school = try SmallSchool()
        let service = try EditedService(school)
        let first = try service.version()
        let early = try service.telephone()
        try early.hear("welcome")

        try service.edit("prompts/bg/phrases.yaml", "welcome: \"", "welcome: \"Променено. ")
        let second = try service.wait { $0 != first }
        #expect(try service.status().contains("from the files"))
        #expect(try service.words(of: service.telephone()).hasPrefix("Променено."))
        // A call that was up before knows nothing of it.
        try early.press("#")
        try early.hearSomething()

        try service.edit("dialplans/national.yaml", "start: recognise", "start: nowhere")
        try service.waitForStatus("refused    ")
        #expect(try service.status().contains("unknown-state") && service.version() == second)

        let used = try school.run(["dialplan", "use", String(first.prefix(8))] + service.folders)
        #expect(used.status == 0 && used.output == "\(first) serves\n", "\(used.errors)")
        #expect(try service.words(of: service.telephone()).hasPrefix("Здравейте"))
        let versions = try school.run(["dialplan", "versions"]).output
        #expect(versions.split(separator: "\n").count == 4, "\(versions)")
        #expect(versions.contains(first) && versions.contains(second))

        try service.edit("dialplans/national.yaml", "start: nowhere", "start: recognise")
        #expect(try service.wait { $0 != first } == second, "the files serve again once they are changed")
        let unknown = try school.run(["dialplan", "use", "zzz"] + service.folders)
        #expect(unknown.status == 66 && unknown.errors.contains("no version"), "\(unknown.errors)")
        #expect(service.end() == 0)
    }

    @Test(.timeLimit(.minutes(20))) func aRestartInTheMiddleOfAWrongChangeServesTheLastVersion() throws {
        let school = try SmallSchool()
        let service = try EditedService(school)
        let version = try service.version()
        service.kill()
        try service.edit("dialplans/national.yaml", "start: recognise", "start: nowhere")
        try service.start()
        #expect(try service.version() == version)
        let status = try service.status()
        #expect(status.contains("the files had faults at the start") && status.contains("unknown-state"), "\(status)")
        #expect(service.end() == 0)
    }
}
