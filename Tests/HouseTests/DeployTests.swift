import Foundation
import Testing

/// What stands in `deploy/`, held against the tools of whoever reads it, where they are installed.
@Suite struct DeployTests {
    static let analyze = "/usr/bin/systemd-analyze"
    static let hasAnalyze = FileManager.default.isExecutableFile(atPath: analyze)

    static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, text: String) {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = SourceFile.root
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }

    /// systemd knows every line of the units. That the program is not installed here is no fault of theirs.
    @Test(.enabled(if: hasAnalyze)) func systemdReadsTheUnits() throws {
        let units = ["deploy/schoolbell.service", "deploy/schoolbell.socket"]
        let faults = try Self.run(Self.analyze, ["verify"] + units).text.split(separator: "\n").filter { line in
            !line.contains("/usr/bin/schoolbell is not executable") && !line.contains("man schoolbell(1)") && line.contains("schoolbell")
        }
        #expect(faults.isEmpty, "\(faults)")
    }

    /// A supervisor that gives up would leave a country without its line; one that tries a wrong configuration again does no good.
    @Test func theSupervisorNeverGivesUp() throws {
        let unit = try String(contentsOf: SourceFile.root.appendingPathComponent("deploy/schoolbell.service"), encoding: .utf8)
        let lines = unit.split(separator: "\n")
        for wanted in ["Restart=always", "StartLimitIntervalSec=0", "RestartPreventExitStatus=64 78"] {
            #expect(lines.contains { $0 == wanted }, "\(wanted)")
        }
    }

    /// systemd's own measure of what a broken service could reach: 0 is nothing, 10 is everything.
    @Test(.enabled(if: hasAnalyze)) func theServiceIsExposedToLittle() throws {
        let told = try Self.run(Self.analyze, ["security", "--offline=true", "--threshold=15", "deploy/schoolbell.service"])
        #expect(told.status == 0, "\(told.text.suffix(200))")
    }

    @Test(arguments: ["build", "test", "call", "postinst", "prerm", "postrm"]) func scriptsAreReadByTheShell(name: String) throws {
        let told = try Self.run("/bin/bash", ["-n", "deploy/debian/\(name)"])
        #expect(told.status == 0, "\(told.text)")
    }

    /// The whole man page is understood by whatever shows it.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/man"))) func theManPageIsWellFormed() throws {
        let told = try Self.run("/usr/bin/man", ["--warnings", "-l", "deploy/debian/schoolbell.1"])
        #expect(told.status == 0 && !told.text.contains("warning"), "\(told.text.suffix(300))")
        #expect(told.text.contains("the telephone line between schools and parents"))
    }
}
