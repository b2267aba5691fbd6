import Foundation
import Support
import Testing

/// The service, as whoever runs it sees it.
@Suite struct ServeTests {
    @Test(.timeLimit(.minutes(20))) func statusTellsOfTheServiceThatServes() throws {
        let school = try SmallSchool()
        let service = try Service(school.data)
        let status = try school.run(["status"])
        #expect(status.status == 0, "\(status.errors)")
        #expect(status.output.contains("dialplans  national@"), "\(status.output)")
        #expect(status.output.contains("gateways   \(school.data)/line.sock"), "\(status.output)")
        #expect(status.output.contains("calls      0 up of at most 1000, 0 taken since the start"), "\(status.output)")
        let mode = try FileManager.default.attributesOfItem(atPath: school.data + "/status.sock")[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
        let second = try school.run(["serve"])
        #expect(second.status == 73 && second.errors.contains("another server answers on this socket"), "\(second.errors)")
        #expect(service.end(by: SIGTERM) == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: school.data).allSatisfy { !$0.hasSuffix(".sock") })
    }

    @Test(.timeLimit(.minutes(20))) func aKilledServiceLeavesNothingInTheWay() throws {
        let school = try SmallSchool()
        let killed = try Service(school.data)
        #expect(killed.end(by: SIGKILL) == SIGKILL)
        let none = try school.run(["status"])
        #expect(none.status == 69 && none.errors.contains("nothing serves from"), "\(none.errors)")
        let next = try Service(school.data)
        #expect(try school.run(["status"]).status == 0)
        #expect(next.end(by: SIGTERM) == 0)
    }

    /// A service that serves already.
    private struct Service {
        private let process: Process
        private let output = Pipe()
        private let errors = Pipe()

        init(_ data: String) throws {
            process = try Program.start(["serve", "--data", data], output: output, errors: errors)
            var told = ""
            while !told.contains("serving") {
                let more = errors.fileHandleForReading.availableData
                try #require(!more.isEmpty, "the service ended: \(told)")
                told += String(decoding: more, as: UTF8.self)
            }
        }

        /// Its exit status, or the signal that ended it.
        func end(by signal: Int32) -> Int32 {
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            return process.terminationStatus
        }
    }
}
