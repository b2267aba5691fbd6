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

    /// The settings of a unit, by their names.
    static func settings(of unit: String) throws -> [String: String] {
        let text = try String(contentsOf: SourceFile.root.appendingPathComponent("deploy/\(unit)"), encoding: .utf8)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        let pairs = lines.compactMap { line in line.firstIndex(of: "=").map { (line[..<$0], line[line.index(after: $0)...]) } }
        return Dictionary(pairs.map { (String($0), String($1)) }, uniquingKeysWith: { $0 + "\n" + $1 })
    }

    /// A supervisor that gives up would leave a country without its line. An ended service is started again by `Restart=` alone, with its pause: what
    /// `Restart=` were not to start, the socket would, without one, until the socket is failed for more than twenty times in two seconds
    /// (systemd.socket(5)). What systemd makes of these words is not tried here.
    @Test func theUnitsLetNothingEndTheTries() throws {
        let (service, socket) = (try Self.settings(of: "schoolbell.service"), try Self.settings(of: "schoolbell.socket"))
        #expect(service["Restart"] == "always" && service["StartLimitIntervalSec"] == "0" && socket["StartLimitIntervalSec"] == "0")
        #expect(service["RestartPreventExitStatus"] == nil)
        #expect(try #require(service["RestartSec"].flatMap { Double($0) }) >= 1)
        #expect(socket["Accept"] == nil, "the service takes connections itself")
        #expect(!socket.keys.contains { $0.hasPrefix("TriggerLimit") || $0.hasPrefix("PollLimit") })
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
