import Foundation
import Testing

@testable import Domain

/// What is told in the evenings, and of which days.
@Suite struct EveningRuleTests {
    static let school = NoticeRuleTests.school
    static func at(_ text: String) -> Instant { NoticeRuleTests.at(text) }

    @Test(arguments: [
        ("2026-11-20 17:59", "2026-11-19"), ("2026-11-20 18:00", "2026-11-20"), ("2026-11-20 23:59", "2026-11-20"),
        ("2026-11-21 17:59", "2026-11-20"), ("2026-10-25 17:59", "2026-10-24"), ("2026-10-25 18:00", "2026-10-25"),
    ]) func anEveningLastsUntilTheNext(moment: String, day: String) {
        #expect(Evening.last(at: Self.at(moment), in: NoticeRuleTests.sofia) == Day(day)!)
    }

    /// Six on the wall clock, in summer and in winter.
    @Test(arguments: [("2026-10-23", "15:00"), ("2026-10-30", "16:00"), ("2027-03-26", "16:00"), ("2027-04-02", "15:00")])
    func sixIsSixOnTheSchoolsClock(day: String, utc: String) {
        #expect(Evening.of(Day(day)!, in: NoticeRuleTests.sofia) == Instant("\(day)T\(utc)Z"))
    }

    @Test func aWeekIsToldOnItsFridayOnly() {
        #expect(WeeklySummary.week(toldOn: Day("2026-11-20")!) == Day("2026-11-14")!...Day("2026-11-20")!)
        for day in ["2026-11-16", "2026-11-19", "2026-11-21", "2026-11-22"] { #expect(WeeklySummary.week(toldOn: Day(day)!) == nil) }
    }

    /// Which days an evening looks ahead to; the school works on Saturday, 28 November, and not from 24 December to 3 January, but on the 30th.
    @Test(arguments: [
        ("2026-11-16", "2026-11-18"), ("2026-11-19", "2026-11-23"), ("2026-11-20", "2026-11-24"), ("2026-11-21", nil),
        ("2026-11-26", "2026-11-28"), ("2026-11-27", "2026-11-30"), ("2026-11-28", "2026-12-01"), ("2026-12-23", "2027-01-04"),
        ("2026-12-24", nil), ("2026-12-30", "2027-01-05"),
    ]) func anEveningLooksTwoWorkingDaysAhead(evening: String, last: String?) {
        let days = TestNotices.days(toldOn: Day(evening)!, Self.school)
        #expect(days == last.map { Day(evening)!.adding(days: 1)...Day($0)! })
    }

    @Test func aSchoolThatNeverWorksEndsTheSearch() {
        let closed = SchoolTime(
            zone: NoticeRuleTests.sofia,
            calendar: [
                CalendarDay(school: "s", day: Day("2026-11-21")!, kind: .holiday, until: Day("9999-12-31")!)
            ])
        #expect(TestNotices.days(toldOn: Day("2026-11-20")!, closed) == nil)
    }

    @Test(arguments: [
        (true, true, "2026-11-18 23:59", true), (true, true, "2026-11-19 00:00", false), (false, true, "2026-11-01 10:00", false),
        (true, false, "2026-11-01 10:00", false),
    ]) func gradedTestsOfThePlanThatWereEnteredInTimeAreTold(graded: Bool, planned: Bool, entered: String, isTold: Bool) {
        let test = PlannedTest(
            id: "t", schoolClass: "c", subject: "x", day: Day("2026-11-20")!, title: "", isGraded: graded, isPlanned: planned,
            enteredAt: Self.at(entered))
        #expect(TestNotices.concerns(test, Self.school) == isTold)
    }
}
