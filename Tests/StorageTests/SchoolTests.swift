import Domain
import Foundation
import Storage
import Support
import Testing

/// What a school hands over comes back as it was.
@Suite struct SchoolTests {
    let sample: SampleSchool
    var store: Store { sample.store }

    init() throws { sample = try SampleSchool() }

    @Test func schoolsClassesStudentsAndGuardians() throws {
        var full = SampleSchool.school()
        full.phone = SampleSchool.stranger
        full.hidesComparison = true
        var pupil = SampleSchool.student("ana")
        pupil.phones = [SampleSchool.mother, SampleSchool.father]
        pupil.email = "ana@example.org"
        try store.importing { staging in
            try staging.add([full])
            try staging.add([EnrolledStudent(pupil)])
        }
        let placed = try store.read { try Students($0).placed("ana") }
        #expect(placed == PlacedStudent(student: pupil, schoolClass: SampleSchool.schoolClass("7A", 7), school: full))
        #expect(try store.read { try Students($0).find("nobody") } == nil)
        #expect(try store.read { try Schools($0).all() } == [full])
        #expect(try store.read { try Schools($0).find("s1") } == full)
        #expect(try store.read { try Classes($0).all(of: "s1").map(\.id) } == ["7A", "7B", "8A"])
        #expect(try store.read { try Classes($0).schools() } == ["7A": "s1", "7B": "s1", "8A": "s1"])
        #expect(try store.read { try Students($0).enrolled(in: "7A").map(\.id) } == ["ana", "boyan"])
        #expect(try store.read { try Guardians($0).find("g1") } == SampleSchool.guardian("g1", [SampleSchool.mother]))
        #expect(try store.read { try Guardians($0).all(of: "ana").map(\.rights) } == [.active, .ended])
    }

    @Test func subjectsKeepTheOrderInWhichTheSchoolNamedThemFirst() throws {
        let renamed = Subject(id: "bulg", school: "s1", name: "БЕЛ", short: "БЕЛ")
        try store.importing { try $0.add([renamed, Subject(id: "art", school: "s1", name: "изкуство")]) }
        #expect(try store.read { try Subjects($0).all(of: "s1").map(\.id) } == ["math", "bulg", "art"])
        #expect(try store.read { try Subjects($0).find("bulg") } == renamed)
        #expect(try store.read { try Subjects($0).scales()["art"] } == "bg")
    }

    @Test func theTimetableThatHoldsOnADay() throws {
        func lesson(_ weekday: Int, _ number: Int, _ subject: SubjectID, from: String? = nil, to: String? = nil) -> TimetableLesson {
            TimetableLesson(
                schoolClass: "7A", weekday: weekday, lesson: number, starts: ClockTime("08:10")!, ends: ClockTime("08:50")!,
                subject: subject,
                room: "5", validFrom: from.flatMap { Day($0) }, validTo: to.flatMap { Day($0) })
        }
        let rows = [
            lesson(6, 2, "bulg"), lesson(6, 1, "math"), lesson(6, 1, "bulg", from: "2026-11-01"), lesson(6, 3, "math", to: "2026-10-31"),
            lesson(1, 1, "math"),
        ]
        #expect(try store.importing { try $0.add(rows) } == [.timetable: StagingCounts(new: 5)])
        #expect(try store.importing { try $0.add(rows) } == [.timetable: StagingCounts(unchanged: 5)])
        func subjects(_ day: String) throws -> [String] {
            try store.read { try Timetables($0).lessons(of: "7A", on: Day(day)!) }.map { "\($0.lesson) \($0.subject)" }
        }
        #expect(try subjects("2026-11-21") == ["1 bulg", "2 bulg"])
        #expect(try subjects("2026-10-31") == ["1 math", "2 bulg", "3 math"])
        #expect(try subjects("2026-11-23") == ["1 math"])
        #expect(try subjects("2026-11-22") == [])
        #expect(try store.read { try Timetables($0).lessons(of: "7A", on: Day("2026-11-21")!).first } == rows[2])
    }

    @Test func theCalendarOfASchool() throws {
        let days = [
            CalendarDay(school: "s1", day: Day("2026-09-15")!, kind: .termStart),
            CalendarDay(school: "s1", day: Day("2026-10-30")!, kind: .holiday, until: Day("2026-11-02")!, note: "есенна"),
            CalendarDay(school: "s1", day: Day("2026-11-07")!, kind: .workingDay),
            CalendarDay(school: "s1", day: Day("2026-12-20")!, kind: .termStart),
        ]
        try store.importing { try $0.add(days) }
        #expect(try store.read { try Calendars($0).days(of: "s1", in: Day("2026-11-01")!...Day("2026-11-30")!) } == Array(days[1...2]))
        #expect(try store.read { try Calendars($0).termStarts(of: "s1", until: Day("2026-11-21")!) } == [Day("2026-09-15")!])
    }

    @Test func lessonsStaffAndRecipients() throws {
        let lesson = Lesson(
            id: "l1", schoolClass: "7A", subject: "math", day: SampleSchool.day, lesson: 2, topic: "Дроби", enteredAt: SampleSchool.now)
        let teacher = StaffMember(
            id: "t1", school: "s1", givenName: "Петър", familyName: "Петров", role: .teacher, schoolClass: "7A",
            phones: [SampleSchool.stranger],
            email: "p@example.org")
        let recipient = Recipient(
            student: "ana", kind: .weekly, way: .email, address: "m@example.org", language: .english, isOptedOut: true)
        try store.importing { staging in
            try staging.add([lesson])
            try staging.add([teacher])
            try staging.add([recipient])
        }
        #expect(try store.read { try Lessons($0).all(of: "7A", in: SampleSchool.year) } == [lesson])
        #expect(try store.read { try StaffMembers($0).all(of: "s1") } == [teacher])
        #expect(try store.read { try Recipients($0).all(of: "ana") } == [recipient])
        #expect(try store.read { try Classes($0).lastEntry(of: "7A") } == SampleSchool.now)
    }

    @Test func textsFromOutsideStayTexts() throws {
        let text = "'); DROP TABLE marks; --\u{0}\u{1F600}?"
        try store.write {
            _ = try Diary($0).enter(
                .remark(Remark(id: "r", student: "ana", day: SampleSchool.day, kind: .remark, text: text, enteredAt: SampleSchool.now)))
        }
        #expect(
            try store.read { try Diary($0).remarks(of: "ana", in: SampleSchool.year).map(\.content.text) } == [
                "'); DROP TABLE marks; --\u{1F600}?"
            ])
    }
}
