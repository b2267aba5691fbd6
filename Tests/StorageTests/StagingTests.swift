import Domain
import Storage
import Testing

/// What an import changes.
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
}
