import Foundation
import Support
import Testing

/// The line by which `gateways/asterisk` has Asterisk start the program, tried as Asterisk does: from another folder.
@Suite struct AGIDocumentsTests {
    static func line() throws -> [String] {
        let guide = try String(contentsOf: Program.root.appendingPathComponent("gateways/asterisk/README.md"), encoding: .utf8)
        let lines = guide.matches(of: /\nsame => n,AGI\((.*)\)\n/).map { String($0.1) }
        try #require(lines.count == 1)
        return lines[0].split(separator: ",").map(String.init)
    }

    /// Where what the Debian package installs lies here.
    static let places = [
        "/usr/bin/schoolbell": Program.path, "/etc/schoolbell/schoolbell.yaml": here("deploy/debian/schoolbell.yaml"),
        "/etc/schoolbell/dialplans": here("dialplans"), "/etc/schoolbell/prompts": here("prompts"),
        "/etc/schoolbell/grade-scales": here("grade-scales"),
    ]

    private static func here(_ path: String) -> String { Program.root.appendingPathComponent(path).path }

    @Test(.timeLimit(.minutes(20))) func theDocumentedLineServesACallFromAnyFolder() throws {
        let school = try SmallSchool()
        let words = try Self.line()
        let command = words.map { $0 == "/var/lib/asterisk/schoolbell" ? school.data : Self.places[$0] ?? $0 }
        #expect(command.filter { $0.hasPrefix("/usr/") || $0.hasPrefix("/etc/") || $0.hasPrefix("/var/") }.isEmpty, "\(command)")
        let child = try RunningProgram(["-C", "/", command[0]] + command.dropFirst(), executable: "/usr/bin/env")
        let environment = SwitchScript.environment(from: "+359888100001", to: "s", arguments: Array(words.dropFirst()))
        try child.write(Array(environment.utf8))
        try #require(child.nextLine() == "ANSWER", "\(child.wait().errors)")
        try child.say("200 result=0")
        #expect(child.line { $0.hasPrefix("STREAM FILE") }?.contains(school.data + "/") == true)
        try child.say("HANGUP")
        let end = child.wait()
        #expect(end.status == 0 && !end.errors.contains("fixed prompts"), "one call is no reason to speak them all: \(end.errors)")
        #expect(try school.run(["journal"]).output.contains("caller"))
    }

    /// What `schoolbell agi --help` shows has the same form.
    @Test func theHelpNamesEveryFolderToo() throws {
        let help = try Program.run(["agi", "--help"]).output
        let options = Set(try Self.line().filter { $0.hasPrefix("--") }).subtracting(["--config"])
        let example = try #require(help.split(separator: "\n").first { $0.contains("AGI(/usr/bin/schoolbell,agi,") })
        #expect(Set(example.split(separator: ",").map(String.init).filter { $0.hasPrefix("--") }) == options)
    }
}
