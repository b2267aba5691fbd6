import Domain
import Foundation
import Storage
import Support
import Testing

@testable import Intake

@Suite("Demo data")
struct DemoDataTests {
    /// FNV-1a of all bytes, in the order of the names.
    static func hash(_ folder: TemporaryFolder) throws -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for file in ImportFile.allCases {
            for byte in try [UInt8](Data(contentsOf: folder.url.appendingPathComponent(file.name))) {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            }
        }
        return hash
    }

    static func small(schools: Int, seed: UInt64) -> DemoData {
        var demo = DemoData(schools: schools, seed: seed)
        demo.size = DemoSize(years: 4, pupils: 4...6, mostParallels: 1)
        return demo
    }

    @Test("the generator gives the numbers of the published one")
    func generator() {
        var random = SplitMix64(seed: 1_234_567)
        #expect((0..<3).map { _ in random.next() } == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    }

    @Test("the same seed gives the same bytes, another seed others")
    func sameBytes() throws {
        let folders = try (0..<3).map { _ in try TemporaryFolder() }
        let summary = try Self.small(schools: 3, seed: 7).write(to: folders[0].path)
        #expect(try Self.small(schools: 3, seed: 7).write(to: folders[1].path) == summary)
        try Self.small(schools: 3, seed: 8).write(to: folders[2].path)
        let hashes = try folders.map(Self.hash)
        #expect(hashes[0] == hashes[1])
        #expect(hashes[0] != hashes[2])
        #expect(summary.schools == 5)
    }

    @Test("the first school is the same in every set")
    func firstSchool() throws {
        let one = try TemporaryFolder()
        let other = try TemporaryFolder()
        try Self.small(schools: 1, seed: 1).write(to: one.path)
        try Self.small(schools: 4, seed: 2).write(to: other.path)
        for file in ImportFile.allCases {
            let few = try String(contentsOfFile: one.path(file.name), encoding: .utf8)
            #expect(try String(contentsOfFile: other.path(file.name), encoding: .utf8).hasPrefix(few))
        }
    }

    @Test("twenty schools are imported without a fault, and again without a change")
    func imports() throws {
        let fixture = try ImportFixture()
        try Self.small(schools: 20, seed: 3).write(to: fixture.folder.path)
        let first = try fixture.run(isStrict: true)
        #expect(first.lines == [])
        #expect(first.outcome == .taken)
        #expect(first.files.allSatisfy { $0.counts.new == $0.read && $0.unknownColumns.isEmpty })
        #expect(first[.schools]?.read == 22)
        #expect(try fixture.run().changeCount == 0)
    }

    @Test("the marks are spread, and term marks stand in hundredths")
    func marks() throws {
        let folder = try TemporaryFolder()
        try DemoData(schools: 1, seed: 1, today: Day(number: 20_270_305)!).write(to: folder.path)
        var counts: [Substring: Int] = [:]
        var terms = 0
        for line in try String(contentsOfFile: folder.path("marks.csv"), encoding: .utf8).split(separator: "\n").dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            if fields[4] == "term" {
                terms += 1
                #expect(fields[3].wholeMatch(of: /[2-6]\.\d\d/) != nil)
            } else {
                counts[fields[3], default: 0] += 1
            }
        }
        let total = counts.values.reduce(0, +)
        #expect(Set(counts.keys) == ["2", "3", "4", "5", "6"])
        #expect(counts.values.allSatisfy { $0 * 100 > total * 2 && $0 * 100 < total * 50 })
        #expect(terms > 2000)
    }

    @Test("the days of a set", arguments: ["2026-09-15", "2026-12-31", "2027-02-01", "2027-07-20", "2028-02-29"])
    func anyDay(_ text: String) throws {
        let fixture = try ImportFixture()
        let today = try #require(Day(text))
        var demo = DemoData(schools: 2, seed: 5, today: today)
        demo.size = DemoSize(years: 2, pupils: 3...3, mostParallels: 1)
        try demo.write(to: fixture.folder.path)
        let evening = try #require(Instant("\(text)T18:00+02:00"))
        #expect(try fixture.run(isDryRun: true, now: evening).lines == [])
        let lessons = try String(contentsOfFile: fixture.folder.path("lessons.csv"), encoding: .utf8).split(separator: "\n").dropFirst()
        #expect(lessons.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false)[3] <= text })
    }

    @Test("family names in the form for a woman", arguments: [("Петров", "Петрова"), ("Илиев", "Илиева"), ("Габровски", "Габровска")])
    func feminine(_ family: String, expected: String) {
        #expect(DemoNames.feminine(family) == expected)
    }

    @Test(
        "the clock has the offset of the day",
        arguments: [
            ("2026-10-24", "+03:00"), ("2026-10-25", "+02:00"), ("2027-03-27", "+02:00"), ("2027-03-28", "+03:00"),
            ("2026-12-01", "+02:00"),
        ])
    func offsets(_ text: String, offset: String) throws {
        let day = try #require(Day(text))
        #expect(DemoClock.text(day, minute: 485) == "\(text)T08:05\(offset)")
    }
}

/// A full disk is told with the file's name.
@Suite("Demo data on a full disk")
struct FullDiskTests {
    @Test func isTold() throws {
        let file = try DemoFile(path: "/dev/full", columns: ["a"])
        try file.write("1")
        #expect(throws: DemoDataError.cannotWrite("/dev/full", 28)) { try file.flush() }
    }
}
