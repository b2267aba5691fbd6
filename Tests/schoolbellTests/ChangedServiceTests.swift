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

    /// Each is one refusal with its reason, in the status and in the log, and the old version serves on.
    @Test(.timeLimit(.minutes(20))) func badInputIsToldInTheStatus() throws {
        let school = try SmallSchool()
        let service = try EditedService(school)
        let version = try service.version()
        let small = "dialplan: more\nnumbers: [\"+359888100900\"]\nlanguages: [bg]\nstart: bye\n"
        let bad: [(text: Data, told: String)] = [
            (Data(small.utf8), "more.yaml:1:1: a dialplan has no states"),
            (Data((small + "# ").utf8) + Data([0xC4, 0xEE, 0x0A]), "more.yaml:5:3: this is not UTF-8"),
            (Data((small + "states: &a { bye: { end: goodbye } }\nagain: [*a, *a]\n").utf8), "a dialplan has no anchors"),
            (
                Data((small + "states:\n" + String(repeating: "  bye: { end: goodbye }\n", count: 430_000)).utf8),
                "more.yaml is larger than 1 MiB"
            ),
            (Data((small + "include: [more.yaml]\nstates: { bye: { end: goodbye } }\n").utf8), "the dialplan includes itself"),
        ]
        for (text, told) in bad {
            try text.write(to: school.folder.url.appendingPathComponent("dialplans/more.yaml"), options: .atomic)
            try service.waitForStatus(told)
            #expect(try service.version() == version)
            #expect(try service.words(of: service.telephone()).hasPrefix("Здравейте"))
        }
        try FileManager.default.removeItem(atPath: school.folder.path("dialplans/more.yaml"))
        try service.waitForStatus { !$0.contains("refused    ") }
        #expect(service.end() == 0)
        for (_, told) in bad { #expect(service.log.contains(told)) }
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
