import Domain
import Foundation
import Storage
import Support
import Testing

@Suite struct DiaryTests {
    let sample: SampleSchool
    var store: Store { sample.store }
    let now = SampleSchool.now
    let day = SampleSchool.day

    init() throws { sample = try SampleSchool() }

    var entries: [DiaryEntry] {
        [
            .mark(SampleSchool.mark("1", note: "устен изпит")),
            .absence(
                Absence(
                    id: "1", student: "ana", day: day, lesson: 3, subject: "bulg", kind: .late, isExcused: true, reason: "влак",
                    enteredAt: now)),
            .remark(Remark(id: "1", student: "ana", day: day, kind: .praise, text: "Отлично!", enteredAt: now)),
            .health(HealthNote(id: "1", student: "ana", day: day, text: "температура", enteredAt: now)),
            .meeting(Meeting(id: "1", audience: .student("ana"), starts: now, place: "стая 5", text: "разговор", enteredAt: now)),
            .meeting(Meeting(id: "2", audience: .schoolClass("7A"), starts: now, place: "зала", text: "среща", enteredAt: now)),
            .test(
                PlannedTest(
                    id: "1", schoolClass: "7A", subject: "math", day: day, title: "Контролно", isGraded: false, isPlanned: false,
                    enteredAt: now)),
        ]
    }

    func news(_ student: StudentID = "ana", since: Instant? = nil, by phone: PhoneNumber? = SampleSchool.mother) throws -> [NewsEntry] {
        try store.read { try Diary($0).news(of: student, in: "7A", enteredSince: since ?? now, heardBy: phone) }
    }

    @Test func everyKindComesBackAsItWasEnteredInTheOrderOfReceipt() throws {
        for entry in entries { #expect(try store.write { try Diary($0).enter(entry) }) }
        for entry in entries { #expect(try store.write { try Diary($0).enter(entry) } == false) }
        let found = try news()
        #expect(found.map(\.entry.content) == entries)
        #expect(found.allSatisfy { $0.entry.version == 1 && !$0.isHeard })
        // The class's entries are another child's news too, and nothing of the first one's.
        #expect(try news("boyan").map(\.entry.content) == Array(entries.suffix(2)))
        #expect(try news(since: now.adding(minutes: 1)).isEmpty)
        #expect(try store.read { try Classes($0).lastEntry(of: "7A") } == now)
    }

    @Test func pagesOfTheDiary() throws {
        for entry in entries { try store.write { _ = try Diary($0).enter(entry) } }
        let days = day...day
        let counts = try store.read { db in
            let diary = Diary(db)
            return [
                try diary.marks(of: "ana", in: days).count, try diary.absences(of: "ana", in: days).count,
                try diary.remarks(of: "ana", in: days).count, try diary.health(of: "ana", in: days).count,
                try diary.meetings(of: "ana", in: "7A", from: now).count, try diary.tests(of: "7A", from: day).count,
                try diary.marks(of: "ana", in: day.adding(days: 1)...day.adding(days: 2)).count, try diary.tests(of: "7B", from: day).count,
                try diary.meetings(of: "boyan", in: "7A", from: now).count,
            ]
        }
        #expect(counts == [1, 1, 1, 1, 2, 1, 0, 0, 1])
    }

    @Test(arguments: 0..<7) func whatWasHeardIsNoNewsUntilItIsCorrected(place: Int) throws {
        let entry = entries[place]
        try store.write { _ = try Diary($0).enter(entry) }
        func hear(_ version: Int, by phone: PhoneNumber) throws {
            try store.write { try Heard($0).note(entry.key, version: version, of: "ana", by: phone, at: now) }
        }
        try hear(1, by: SampleSchool.mother)
        try hear(1, by: SampleSchool.mother)
        #expect(try news().map(\.isHeard) == [true])
        #expect(try news(by: SampleSchool.father).map(\.isHeard) == [false])
        #expect(try news(by: nil).map(\.isHeard) == [false])
        #expect(try store.write { try Diary($0).enter(entry.corrected) })
        #expect(try news().map { [$0.entry.version, $0.isHeard ? 1 : 0] } == [[2, 0]])
        try hear(2, by: SampleSchool.mother)
        // An older version that was still playing elsewhere does not take it back.
        try hear(1, by: SampleSchool.mother)
        #expect(try news().map(\.isHeard) == [true])
        #expect(try store.write { try Diary($0).remove(entry.key) })
        #expect(try store.write { try Diary($0).remove(entry.key) } == false)
        #expect(try news().isEmpty)
        try store.write { _ = try Diary($0).enter(entry) }
        #expect(try news().map(\.isHeard) == [false])
    }

    @Test func meansCountCurrentAndTestMarksOfEnrolledStudentsInTheDays() throws {
        try store.importing { staging in
            try staging.add([EnrolledStudent(SampleSchool.student("gone", .left)), EnrolledStudent(SampleSchool.student("old", in: "8A"))])
            try staging.add([
                SampleSchool.mark("1", 500), SampleSchool.mark("2", 600, kind: .test), SampleSchool.mark("3", 200, kind: .term),
                SampleSchool.mark("4", 200, kind: .year), SampleSchool.mark("5", nil), SampleSchool.mark("6", 200, on: Day("2026-09-14")!),
                SampleSchool.mark("7", in: "bulg", 400), SampleSchool.mark("8", of: "vera", 300), SampleSchool.mark("9", of: "gone", 300),
                SampleSchool.mark("10", of: "old", 300), SampleSchool.mark("11", of: "boyan", nil),
            ])
        }
        let math = SubjectTotal(subject: "math", hundredths: 1_100, count: 2)
        let ana = [SubjectTotal(subject: "bulg", hundredths: 400, count: 1), math]
        let vera = [SubjectTotal(subject: "math", hundredths: 300, count: 1)]
        let year = SampleSchool.year
        #expect(try store.read { try Students($0).members(of: "7A") } == ["ana", "boyan"])
        #expect(try store.read { try Diary($0).totals(ofYear: 7, at: "s1", in: year) } == ["ana": ana, "vera": vera])
        #expect(try store.read { try Diary($0).totals(of: StudentID("ana"), in: year) } == ana)
        #expect(try store.read { try Diary($0).totals(of: StudentID("boyan"), in: year) }.isEmpty)
    }

    @Test func absencesAreCounted() throws {
        for (number, kind, isExcused) in [
            (1, AbsenceKind.absent, true), (2, .absent, false), (3, .absent, false), (4, .late, true), (5, .late, false),
        ] {
            let absence = Absence(
                id: EntryID("\(number)")!, student: "ana", day: day, lesson: number, subject: "math", kind: kind, isExcused: isExcused,
                enteredAt: now)
            try store.write { _ = try Diary($0).enter(.absence(absence)) }
        }
        #expect(
            try store.read { try Diary($0).absenceCounts(of: "ana", in: day...day) } == AbsenceCounts(unexcused: 2, excused: 1, late: 2))
        #expect(try store.read { try Diary($0).absences(of: "ana", in: day...day).map(\.content.lesson) } == [5, 4, 3, 2, 1])
    }
}

extension DiaryEntry {
    /// The same entry an hour later.
    var corrected: DiaryEntry {
        switch self {
        case .mark(var mark):
            mark.hundredths = 300
            return .mark(mark)
        case .absence(var absence):
            absence.isExcused.toggle()
            return .absence(absence)
        case .remark(var remark):
            remark.text += "!"
            return .remark(remark)
        case .health(var note):
            note.text += "!"
            return .health(note)
        case .meeting(var meeting):
            meeting.starts = meeting.starts.adding(minutes: 60)
            return .meeting(meeting)
        case .test(var test):
            test.isGraded.toggle()
            return .test(test)
        }
    }
}
