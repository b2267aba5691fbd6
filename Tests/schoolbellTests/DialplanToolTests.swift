import Foundation
import Support
import Testing

/// What an administrator does with dialplans on the command line.
@Suite struct DialplanToolTests {
    private let folder: TemporaryFolder

    /// Folders of its own, so that files may be added to them.
    init() throws {
        folder = try TemporaryFolder()
        try ShippedFolders.copy(["prompts", "grade-scales"], to: folder.url)
        try FileManager.default.createDirectory(atPath: folder.path("dialplans"), withIntermediateDirectories: true)
    }

    private func run(_ arguments: String...) throws -> Program.Outcome {
        let folders = (ShippedFolders.names + ["data"]).flatMap { ["--\($0)", folder.path($0)] }
        return try Program.run(["dialplan"] + arguments + folders, environment: ["NO_COLOR": "1"])
    }

    @Test(.timeLimit(.minutes(20))) func aNewDialplanWorksAndIsDrawnExplainedAndCompared() throws {
        let new = try run("new", "village", "--number", "+359888100777")
        #expect(new.status == 0 && new.output.contains("village.yaml"), "\(new.output)\(new.errors)")
        let test = try run("test", "village", "--coverage")
        #expect(test.status == 0 && test.output.contains("1 passed, 0 failed"), "\(test.output)\(test.errors)")
        #expect(test.output.contains("village: 3 of 16 states") && test.output.contains("  recognise known"), "\(test.output)")
        #expect(try run("new", "village").status == 73)
        let bad = try run("new", "Other One")
        #expect(bad.status == 1 && bad.output.contains("[bad-name]"), "\(bad.output)\(bad.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path("dialplans/Other One.yaml")))

        let dot = try run("draw", "village", "--format", "dot")
        #expect(dot.output.hasPrefix("digraph \"village\""), "\(dot.errors)")
        let explained = try run("explain", "pick", "--lang", "en")
        #expect(explained.output.hasPrefix("pick: lets the caller choose one of *children*"), "\(explained.output)\(explained.errors)")
        let unknown = try run("explain", "pik")
        #expect(unknown.status == 66 && unknown.errors.contains("did you mean pick?"), "\(unknown.errors)")

        let file = folder.path("dialplans/village.yaml")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try folder.write("old.yaml", text)
        try text.replacing("no-news: { say: no-news, then: goodbye }", with: "no-news: { say: no-news, then: sorry }")
            .write(toFile: file, atomically: true, encoding: .utf8)
        let diff = try run("diff", folder.path("old.yaml"), "village")
        #expect(diff.output == "On *no-news*, what follows now leads to *sorry*, and led to *goodbye*.\n", "\(diff.output)\(diff.errors)")
    }

    @Test(.timeLimit(.minutes(20))) func faultsAreToldToEditorsAndChecks() throws {
        try folder.write("dialplans/bad.yaml", "dialplan: bad\nnumbers: any\nlanguages: [en]\nstart: a\nstates:\n  a: { end: goodby }\n")
        let json = try run("check", "--format", "json")
        #expect(json.status == 1)
        let faults = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
        #expect(faults?.first?["rule"] as? String == "unknown-phrase" && faults?.first?["line"] as? Int == 6, "\(json.output)")
        #expect(faults?.first?["hint"] as? String == "did you mean goodbye?", "\(json.output)")
        let github = try run("check", "--format", "github")
        #expect(
            github.output.hasPrefix("::error file=\(folder.path("dialplans/bad.yaml")),line=6,col=13,title=unknown-phrase::"),
            "\(github.output)")
        #expect(github.output.contains("%0Ahint: did you mean goodbye?"), "\(github.output)")
        try FileManager.default.removeItem(atPath: folder.path("dialplans/bad.yaml"))
        _ = try run("new", "good")
        let check = try run("check")
        #expect(
            check.output.contains("good: 16 states, ") && check.output.contains("a known caller hears the news after"), "\(check.output)")
        #expect(try run("check", "--quick").output == "\(folder.path("dialplans")): no faults\n")
        #expect(try run("check", "--format", "json").output == "[\n\n]\n")
        #expect(try run("check", "--format", "github").output == "")
    }
}
