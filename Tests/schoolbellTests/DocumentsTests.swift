import Foundation
import Support
import Testing

/// What the documents say that the program prints.
@Suite struct CommandLineDocumentsTests {
    @Test func everyExampleOfTheCommandLineRuns() throws {
        let text = try String(contentsOf: Program.root.appendingPathComponent("docs/command-line.md"), encoding: .utf8)
        let examples = ConsoleExample.all(in: text)
        try #require(examples.count > 20)
        let folder = try TemporaryFolder()
        let path = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path + ":/usr/bin:/bin"
        for example in examples {
            let ran = try Program.run(
                ["-c", example.command], executable: "/bin/sh", environment: ["PATH": path, "DATA": folder.path, "NO_COLOR": "1"])
            #expect(ran.status == example.status, "line \(example.line): \(example.command)\n\(ran.errors)")
            let missing = example.missing(in: ran.output + "\n" + ran.errors)
            #expect(missing.isEmpty, "line \(example.line): \(example.command)\n\(ran.output)\(ran.errors)")
        }
    }

    /// Every command that a person may type is in the document.
    @Test func everyCommandIsTold() throws {
        let text = try String(contentsOf: Program.root.appendingPathComponent("docs/command-line.md"), encoding: .utf8)
        let help = try Program.run(["--help"]).output
        let list = help.components(separatedBy: "SUBCOMMANDS:").last ?? ""
        let commands = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
        try #require(commands.count > 10)
        for command in commands { #expect(text.contains("schoolbell \(command) "), "\(command) is not told") }
    }

    @Test func wildcardsStandForAnyTextAndNothingElse() {
        var example = ConsoleExample.all(in: "```console\n$ a # status 3\na … c\nwhole\n```\n$ b\n")
        #expect(example.count == 1)
        #expect(example[0].status == 3)
        #expect(example[0].missing(in: "a   b   c\nwhole").isEmpty)
        #expect(example[0].missing(in: "a b d\nwhole line") == ["a … c", "whole"])
        example[0].expected = ["…x…"]
        #expect(example[0].missing(in: "axb").isEmpty)
        #expect(example[0].missing(in: "ab") == ["…x…"])
    }
}
