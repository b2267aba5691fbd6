import Foundation
import Glibc
import Support
import Testing

/// An import that is killed at any moment has happened as a whole, or not at all.
@Suite struct KilledImportTests {
    static let rounds = 24

    @Test(.timeLimit(.minutes(20))) func anImportHappensAsAWholeOrNotAtAll() throws {
        let folder = try TemporaryFolder()
        let diary = folder.path("diary")
        try #require(Program.run(["demo-data", "--schools", "1", "--seed", "3", "--out", diary]).status == 0)
        func arguments(_ data: String) -> [String] { ["import", diary, "--data", folder.path(data), "--now", SmallSchool.now] }

        // How large it grows, and what an import says into an empty store and into a filled one.
        let first = try RunningProgram(arguments("whole"))
        var largest = 0
        while first.isRunning {
            largest = max(largest, Self.size(of: folder.path("whole")))
            poll(nil, 0, 1)
        }
        first.wait()
        let whole = try Program.run(arguments("fresh"))
        let again = try Program.run(arguments("fresh"))
        try #require(whole.status == 0 && again.status == 0 && whole.output != again.output, "\(whole.errors)")

        var killed = 0
        var filled = 0
        for round in 0..<Self.rounds {
            let data = "data-\(round)"
            let running = try RunningProgram(arguments(data))
            let moment = largest * round / Self.rounds
            while running.isRunning, Self.size(of: folder.path(data)) < moment { poll(nil, 0, 1) }
            running.send(SIGKILL)
            killed += running.wait().bySignal ? 1 : 0
            let next = try Program.run(arguments(data))
            #expect(next.status == 0, "round \(round): \(next.errors)")
            #expect(next.output == whole.output || next.output == again.output, "round \(round) left a part: \(next.output)")
            filled += next.output == again.output ? 1 : 0
            if round % 6 == 5 { #expect(try Program.run(arguments(data)).output == again.output, "round \(round)") }
            try FileManager.default.removeItem(atPath: folder.path(data))
        }
        #expect(killed > Self.rounds / 2, "most were killed before they had ended")
        #expect(filled < Self.rounds)
    }

    /// The bytes of all files of a data folder.
    private static func size(of folder: String) -> Int {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.reduce(0) { sum, name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)
            return sum + ((attributes?[.size] as? NSNumber)?.intValue ?? 0)
        }
    }
}
