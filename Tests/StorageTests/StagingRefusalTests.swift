import Domain
import Storage
import Testing

/// What an import refuses, and by which line it says so.
@Suite struct StagingRefusalTests {
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
}
