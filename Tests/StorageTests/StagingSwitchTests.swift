import Domain
import Foundation
import Storage
import Support
import Testing

/// The moment when an import takes effect: whole or not at all.
@Suite struct StagingSwitchTests {
    @Test func discardingOrReviewingChangesNothing() throws {
        let sample = try SampleSchool()
        let staging = try sample.store.stage()
        try staging.add([SampleSchool.mark("m1")])
        #expect(try staging.review().counts == [.marks: StagingCounts(new: 1)])
        staging.discard()
        #expect(try sample.store.read { try Diary($0).marks(of: "ana", in: SampleSchool.year) }.isEmpty)
        #expect(throws: StoreError.self) { try staging.add([SampleSchool.mark("m1")]) }
    }

    /// A reader that began before the switch sees nothing of it, one that begins after sees all.
    @Test func readersSeeAllOfAnImportOrNothing() throws {
        let sample = try SampleSchool()
        let staging = try sample.store.stage()
        try staging.add([EnrolledStudent(SampleSchool.student("new"))])
        try staging.add([SampleSchool.mark("m1"), SampleSchool.mark("m2", of: "new")])
        let counts: SQL = "SELECT (SELECT COUNT(*) FROM students) * 100 + (SELECT COUNT(*) FROM marks)"
        let seen = try sample.store.read { reader in
            let before = try reader.number(counts)
            _ = try staging.switchOver(at: SampleSchool.now)
            return [before, try reader.number(counts)]
        }
        #expect(seen == [300, 300])
        #expect(try sample.store.read { try $0.number(counts) } == 402)
    }

    @Test func oneImportAtATimeAndAStaleOneIsCleared() throws {
        let sample = try SampleSchool()
        let file = sample.folder.path("staging.sqlite")
        do {
            let staging = try sample.store.stage()
            try staging.add([SampleSchool.mark("m1")])
            #expect(throws: StoreError.importInProgress) { try sample.store.stage() }
            // Another process that opens the store meanwhile leaves it alone.
            try Store.open(folder: sample.folder.path).close()
            #expect(FileManager.default.fileExists(atPath: file))
            staging.discard()
        }
        try Data("left by a crash".utf8).write(to: URL(fileURLWithPath: file))
        let again = try SampleSchool(reopening: sample)
        #expect(!FileManager.default.fileExists(atPath: file))
        #expect(try again.store.importing { try $0.add([SampleSchool.mark("m1")]) } == [.marks: StagingCounts(new: 1)])
    }

    /// More rows than are stored: the index is dropped and made anew inside the same transaction.
    @Test func aGreatImportRebuildsItsIndex() throws {
        let sample = try SampleSchool()
        let count = 24_000
        let counts = try sample.store.importing { staging in
            for start in stride(from: 0, to: count, by: 8_000) {
                try staging.add((start..<start + 8_000).map { SampleSchool.mark(EntryID("m\($0)")!, of: $0 % 2 == 0 ? "ana" : "vera") })
            }
        }
        #expect(counts == [.marks: StagingCounts(new: count)])
        let totals = try sample.store.read { try Diary($0).totals(ofYear: 7, at: "s1", in: SampleSchool.year) }
        #expect(
            totals == [
                "ana": [SubjectTotal(subject: "math", hundredths: 550 * count / 2, count: count / 2)],
                "vera": [SubjectTotal(subject: "math", hundredths: 550 * count / 2, count: count / 2)],
            ])
    }
}
