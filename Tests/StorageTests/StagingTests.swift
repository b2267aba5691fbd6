import Domain
import Foundation
import Storage
import Support
import Testing

@Suite struct StagingTests {
    @Test func repeatedImportChangesNothing() throws {
        let sample = try SampleSchool()
        let codes = try sample.store.read { db in try ["ana", "boyan", "vera"].map { try Students(db).code(of: $0) } }
        let staging = try sample.store.stage()
        try staging.add([SampleSchool.school()])
        try staging.add([
            EnrolledStudent(SampleSchool.student("ana"), code: SampleSchool.code), EnrolledStudent(SampleSchool.student("boyan")),
        ])
        try staging.add([SampleSchool.guardian("g1", [SampleSchool.mother])])
        try staging.add([CodedSubscription(phone: SampleSchool.mother, code: SampleSchool.code, since: Instant(milliseconds: 5))])
        #expect(
            try staging.switchOver(at: SampleSchool.now) == [
                .schools: StagingCounts(unchanged: 1), .students: StagingCounts(unchanged: 2), .guardians: StagingCounts(unchanged: 1),
                .subscriptions: StagingCounts(unchanged: 1),
            ])
        #expect(try sample.store.read { db in try ["ana", "boyan", "vera"].map { try Students(db).code(of: $0) } } == codes)
        #expect(try sample.store.read { try Subscriptions($0).all(of: "ana").map(\.since) } == [SampleSchool.now])
    }

    @Test func entriesAreNewChangedDeletedAndBackAgain() throws {
        let sample = try SampleSchool()
        let store = sample.store
        func news() throws -> [NewsEntry] {
            try store.read {
                try Diary($0).news(of: "ana", in: "7A", enteredSince: Instant(milliseconds: 0), heardBy: SampleSchool.mother)
            }
        }
        func hear() throws {
            for item in try news() {
                try store.write {
                    try Heard($0).note(
                        item.entry.content.key, version: item.entry.version, of: "ana", by: SampleSchool.mother, at: SampleSchool.now)
                }
            }
        }
        let (m1, m2) = (SampleSchool.mark("m1"), SampleSchool.mark("m2", 400))
        #expect(try store.importing { try $0.add([m1, m2]) } == [.marks: StagingCounts(new: 2)])
        #expect(try news().map(\.isHeard) == [false, false])
        try hear()
        #expect(try news().map(\.isHeard) == [true, true])

        var corrected = m1
        corrected.hundredths = 600
        #expect(try store.importing { try $0.add([corrected, m2]) } == [.marks: StagingCounts(changed: 1, unchanged: 1)])
        #expect(try news().map(\.entry.content.key.id) == ["m2", "m1"])
        #expect(try news().map(\.entry.version) == [1, 2])
        #expect(try news().map(\.isHeard) == [true, false])
        try hear()

        let deletion = [StagedRow(line: 2, EntryID("m1")), StagedRow(line: 3, EntryID("never"))]
        #expect(try store.importing { try $0.putDeletions(.mark, deletion) } == [.marks: StagingCounts(unchanged: 1, deleted: 1)])
        #expect(try news().map(\.entry.content.key.id) == ["m2"])
        #expect(try store.importing { try $0.add([m1]) } == [.marks: StagingCounts(unchanged: 1)], "written before it was removed")
        var again = m1
        again.enteredAt = SampleSchool.now.adding(minutes: 1)
        try store.importing { try $0.add([again]) }
        #expect(try news().map(\.isHeard) == [true, false])
    }

    @Test func unknownReferencesAreNamedByLineAndLeaveTheirRowOut() throws {
        let sample = try SampleSchool()
        let staging = try sample.store.stage()
        let faults = try staging.add([
            SampleSchool.mark("m1"), SampleSchool.mark("m2", of: "nobody"), SampleSchool.mark("m3", in: "chess"),
            SampleSchool.mark("m4", of: "vera"),
        ])
        #expect(
            faults == [
                StagingFault(file: .marks, line: 3, column: "student_id", problem: .unknown(.students), value: "nobody"),
                StagingFault(file: .marks, line: 4, column: "subject_id", problem: .unknown(.subjects), value: "chess"),
            ])
        #expect(try staging.switchOver(at: SampleSchool.now) == [.marks: StagingCounts(new: 2)])
    }

    @Test func aRowLeansOnStagedRowsOfTheSameImport() throws {
        let sample = try SampleSchool(empty: true)
        let staging = try sample.store.stage()
        #expect(try staging.add([SampleSchool.schoolClass("7A", 7)]).map(\.column) == ["school_id"])
        #expect(try staging.add([SampleSchool.school()]).isEmpty)
        #expect(try staging.add([SampleSchool.schoolClass("7A", 7)]).isEmpty)
    }

    @Test func ofTwoRowsWithOneKeyTheFirstStands() throws {
        let sample = try SampleSchool()
        let staging = try sample.store.stage()
        try staging.add([SampleSchool.mark("m1", 300), SampleSchool.mark("m2"), SampleSchool.mark("m1", 400), SampleSchool.mark("m1", 500)])
        let review = try staging.review(limit: 1)
        #expect(review.faults == [StagingFault(file: .marks, line: 4, column: "entry_id", problem: .duplicate, value: "m1")])
        #expect(review.refused == [.marks: 2])
        #expect(try staging.switchOver(at: SampleSchool.now) == [.marks: StagingCounts(new: 2)])
        #expect(try sample.store.read { try Diary($0).marks(of: "ana", in: SampleSchool.year).map(\.content.hundredths) } == [300, 550])
    }

    @Test func codesAreUniqueAndWhatHangsOnARefusedStudentIsRefused() throws {
        let sample = try SampleSchool()
        let staging = try sample.store.stage()
        try staging.add([
            EnrolledStudent(SampleSchool.student("new"), code: SampleSchool.code), EnrolledStudent(SampleSchool.student("other")),
        ])
        try staging.add([SampleSchool.mark("m1", of: "new"), SampleSchool.mark("m2", of: "other")])
        let review = try staging.review()
        #expect(
            review.faults == [
                StagingFault(file: .students, line: 2, column: "id_code", problem: .codeInUse, value: "xxxx-xxxx-xxxx"),
                StagingFault(file: .marks, line: 2, column: "student_id", problem: .unknown(.students), value: "new"),
            ])
        #expect(review.counts == [.students: StagingCounts(new: 1), .marks: StagingCounts(new: 1)])
        #expect(try staging.switchOver(at: SampleSchool.now) == review.counts)
    }

    @Test func aReplacedCodeEndsSubscriptionsAndNamesNobody() throws {
        let sample = try SampleSchool()
        let fresh = IDCode(rawValue: "999988887777")!
        let staging = try sample.store.stage()
        try staging.add([EnrolledStudent(SampleSchool.student("ana"), code: fresh)])
        try staging.add([
            CodedSubscription(phone: SampleSchool.stranger, code: SampleSchool.code, since: SampleSchool.now),
            CodedSubscription(phone: SampleSchool.father, code: fresh, since: SampleSchool.now),
        ])
        #expect(try staging.review().faults.map(\.line) == [2])
        _ = try staging.switchOver(at: SampleSchool.now)
        let all = try sample.store.read { try Subscriptions($0).all(of: "ana") }
        #expect(all.filter(\.isActive).map(\.phone) == [SampleSchool.father])
        #expect(all.first { $0.phone == SampleSchool.mother }?.ended?.reason == .codeRenewed)
    }

    @Test func aChildHasAtMostEightNumbers() throws {
        let sample = try SampleSchool()
        let phones = (0..<9).map { PhoneNumber(rawValue: "+35988700000\($0)")! }
        let staging = try sample.store.stage()
        try staging.add(phones.map { CodedSubscription(phone: $0, code: SampleSchool.code, since: SampleSchool.now) })
        let review = try staging.review()
        #expect(review.faults.map(\.line) == [9, 10])
        #expect(review.faults.map(\.value) == ["+359…007", "+359…008"])
        #expect(try staging.switchOver(at: SampleSchool.now) == [.subscriptions: StagingCounts(new: 7)])
        #expect(try sample.store.read { try Subscriptions($0).count(of: "ana") } == 8)
    }

    @Test func anEndedSubscriptionStaysEndedWhenTheFileComesAgain() throws {
        let sample = try SampleSchool()
        try sample.store.write { _ = try Subscriptions($0).end(SampleSchool.mother, of: "ana", at: SampleSchool.now) }
        let counts = try sample.store.importing {
            try $0.add([CodedSubscription(phone: SampleSchool.mother, code: SampleSchool.code, since: SampleSchool.now)])
        }
        #expect(counts == [.subscriptions: StagingCounts(unchanged: 1)])
        let hasAny = try sample.store.read { try Subscriptions($0).hasAny(SampleSchool.mother) }
        #expect(!hasAny)
    }

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

    @Test func changedGuardiansCarryTheirNumbersAlong() throws {
        let sample = try SampleSchool()
        func ended(_ phone: PhoneNumber) throws -> Bool {
            try sample.store.read { try Guardians($0).hasEndedRight(phone, to: "ana") }
        }
        #expect(try ended(SampleSchool.father))
        try sample.store.importing { try $0.add([SampleSchool.guardian("g2", [SampleSchool.stranger])]) }
        #expect(try ended(SampleSchool.father) == false)
        #expect(try ended(SampleSchool.stranger))
    }

    @Test func theNewestEntryOfAClassIsKnown() throws {
        let sample = try SampleSchool()
        let later = SampleSchool.now.adding(minutes: 60)
        try sample.store.importing {
            try $0.add([SampleSchool.mark("m1", enteredAt: later), SampleSchool.mark("m2"), SampleSchool.mark("m3", of: "vera")])
        }
        let entries = try sample.store.read { db in
            try ["7A", "7B", "8A"].map { try Classes(db).lastEntry(of: $0) } + [Schools(db).lastEntry(of: "s1")]
        }
        #expect(entries == [later, SampleSchool.now, nil, later])
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
