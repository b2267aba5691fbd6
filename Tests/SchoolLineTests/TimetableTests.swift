import CallCore
import Dialplans
import Domain
import Foundation
import Storage
import Testing

@testable import SchoolLine

/// The week, and what is to come.
@Suite struct TimetableTests {
    let school: SampleSchool

    init() throws { school = try SampleSchool() }

    private static func lesson(
        _ weekday: Int, _ lesson: Int, _ subject: SubjectID = "s1-math", from: String? = nil, to: String? = nil
    ) -> TimetableLesson {
        TimetableLesson(
            schoolClass: "7A", weekday: weekday, lesson: lesson, starts: ClockTime(hour: 7 + lesson, minute: 0)!,
            ends: ClockTime(hour: 7 + lesson, minute: 40)!, subject: subject, validFrom: from.flatMap { Day($0) },
            validTo: to.flatMap { Day($0) })
    }

    /// Monday to Friday, and as many lessons as the number of the day.
    private func loadWeek() throws {
        try school.load { staging in try staging.add((1...5).flatMap { day in (1...day).map { Self.lesson(day, $0) } }) }
    }

    private func ask(_ inputs: [VariableName: Value]) -> Reply {
        school.call(open: "ana").ask("timetable", inputs.merging(["child": .child("ana")]) { own, _ in own })
    }

    /// The outcome, the day, and how many lessons it has.
    private func told(_ inputs: [VariableName: Value]) -> String {
        let reply = ask(inputs)
        guard case .date(let date)? = reply.gives["date"]?.content else { return reply.outcome.rawValue }
        return "\(reply.outcome) \(date.month)-\(date.day) \(reply.items("lessons").count)"
    }

    @Test func withoutATimetable() {
        #expect(told(["day": .choice("today")]) == "none")
        #expect(school.call(open: "ana").outcome("school-days", of: "ana") == "none")
    }

    /// The day of the call is Friday, the 20th.
    @Test func daysOfTheWeek() throws {
        try loadWeek()
        #expect(told(["day": .choice("today")]) == "some 11-20 5")
        #expect(told(["day": .choice("tomorrow")]) == "free 11-21 0")
        #expect(
            (1...7).map { told(["weekday": Value(.weekday($0))]) } == [
                "some 11-23 1", "some 11-24 2", "some 11-25 3", "some 11-26 4", "some 11-20 5", "free 11-21 0", "free 11-22 0",
            ])
        let days = school.call(open: "ana").ask("school-days", ["child": .child("ana")]).items("days")
        #expect(days.map { $0.values["item"]?.content } == (1...5).map { .weekday($0) })
        let lesson = try #require(ask(["day": .choice("today")]).items("lessons").last)
        #expect(lesson.values["starts"]?.content == .time(TimeOfDay(hour: 12, minute: 0)))
        #expect(lesson.values["lesson"]?.content == .number(5))
        #expect([0, 8, Int.min, Int.max].map { told(["weekday": Value(.weekday($0))]) } == Array(repeating: "failed", count: 4))
    }

    @Test(
        arguments: [
            ("2026-11-23", nil, CalendarKind.holiday, "free"), ("2026-11-20", "2026-11-30", .holiday, "free"),
            ("2026-11-23", nil, .halfDay, "some"),
            ("2026-11-24", nil, .holiday, "some"), ("2026-11-16", "2026-11-22", .holiday, "some"), ("2026-11-23", nil, .termEnd, "some"),
            ("2026-11-22", nil, .termEnd, "free"), ("2026-11-23", nil, .termStart, "some"), ("2026-11-24", nil, .termStart, "free"),
            ("2026-09-15", nil, .termStart, "some"), ("2027-01-31", nil, .termEnd, "some"),
        ] as [(String, String?, CalendarKind, String)])
    func mondayByTheCalendar(day: String, until: String?, kind: CalendarKind, outcome: String) throws {
        try loadWeek()
        try school.load { try $0.add([CalendarDay(school: "s1", day: Day(day)!, kind: kind, until: until.flatMap { Day($0) })]) }
        #expect(ask(["weekday": Value(.weekday(1))]).outcome.rawValue == outcome)
    }

    /// Terms as Bulgaria has them: the older classes end later.
    @Test(arguments: [
        ("2026-09-14", "free"), ("2026-09-15", "some"), ("2027-01-29", "some"), ("2027-02-02", "free"), ("2027-02-04", "some"),
        ("2027-05-31", "some"), ("2027-06-15", "some"), ("2027-06-16", "free"), ("2027-08-30", "free"),
    ])
    func termsOfTheYear(day: String, outcome: String) throws {
        try loadWeek()
        let terms: [(String, CalendarKind)] = [
            ("2026-09-15", .termStart), ("2027-01-31", .termEnd), ("2027-02-04", .termStart), ("2027-05-28", .termEnd),
            ("2027-06-15", .termEnd),
        ]
        try school.load { staging in try staging.add(terms.map { CalendarDay(school: "s1", day: Day($0.0)!, kind: $0.1) }) }
        school.clock.now = try #require(Instant("\(day)T12:00+02:00"))
        #expect(ask(["day": .choice("today")]).outcome.rawValue == outcome)
    }

    @Test func aHolidayThatWasMadeAWorkingDay() throws {
        try loadWeek()
        try school.load { staging in
            try staging.add([
                CalendarDay(school: "s1", day: Day("2026-11-20")!, kind: .holiday, until: Day("2026-11-27")),
                CalendarDay(school: "s1", day: Day("2026-11-24")!, kind: .workingDay),
                CalendarDay(school: "s1", day: Day("2026-11-21")!, kind: .workingDay),
            ])
        }
        #expect(
            (1...7).map { told(["weekday": Value(.weekday($0))]) }.map { $0.prefix(4) } == [
                "free", "some", "free", "free", "free", "free", "free",
            ])
    }

    /// The timetable that holds on the day, not on the day of the call.
    @Test func aTimetableThatChanges() throws {
        try school.load { staging in
            try staging.add([
                Self.lesson(5, 1, "s1-math", to: "2026-11-20"), Self.lesson(1, 1, "s1-lit", from: "2026-11-23"),
                Self.lesson(1, 1, "s1-music", from: "2026-11-01"), Self.lesson(2, 1, "s1-lit", from: "2026-12-01"),
                Self.lesson(3, 1, "s1-math", to: "2026-11-19"),
            ])
        }
        let days = school.call(open: "ana").ask("school-days", ["child": .child("ana")]).items("days")
        #expect(days.map { $0.values["item"]?.content } == [.weekday(1), .weekday(5)])
        #expect(told(["day": .choice("today")]) == "some 11-20 1")
        let monday = ask(["weekday": Value(.weekday(1))]).items("lessons")
        #expect(monday.map { $0.values["subject"]?.content } == [.name("lit", language: "bg")])
        #expect((2...3).map { told(["weekday": Value(.weekday($0))]) } == ["free 11-24 0", "free 11-25 0"])
        school.clock.pass(days: 7)
        #expect(told(["weekday": Value(.weekday(5))]) == "free 11-27 0")
    }

    @Test func meetingsAndTestsToComeTheSoonestFirst() throws {
        let call = school.call(open: "ana")
        #expect(call.outcome("meetings", of: "ana") == "none")
        try school.enter(
            .meeting("m1", starts: "2026-11-26T18:00+02:00"), .meeting("m2", .student("ana"), starts: "2026-11-24T07:30+02:00"),
            .meeting("begun", starts: "2026-11-20T18:04+02:00"), .meeting("m3", starts: "2026-11-20T18:05+02:00"),
            .meeting("other", .student("boyan"), starts: "2026-11-24T08:00+02:00"), .test("t1", on: "2026-11-25"),
            .test("t0", on: "2026-11-20"),
            .test("past", on: "2026-11-19"), .test("t2", of: "7B", on: "2026-11-25"))
        let reply = call.ask("meetings", ["child": .child("ana")])
        #expect(reply.items("meetings").compactMap { $0.heardAs?.split(separator: " ").last } == ["t0", "m3", "m2", "t1", "m1"])
        #expect(reply.gives["count"]?.content == .number(5))
    }
}
