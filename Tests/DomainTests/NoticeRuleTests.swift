import Foundation
import Testing

@testable import Domain

/// When notices are due, on the wall clocks of schools: summer time, holidays and nights included.
@Suite struct NoticeRuleTests {
    static let sofia = TimeZone(identifier: "Europe/Sofia")!
    static let school = SchoolTime(
        zone: sofia,
        calendar: [
            CalendarDay(school: "s", day: Day("2026-12-24")!, kind: .holiday, until: Day("2027-01-03")!),
            CalendarDay(school: "s", day: Day("2026-12-30")!, kind: .workingDay),
            CalendarDay(school: "s", day: Day("2026-11-28")!, kind: .workingDay),
        ])

    /// `2026-11-20 10:15` at the school.
    static func at(_ text: String) -> Instant {
        let parts = text.split(separator: " ")
        return Instant(Day(parts[0])!, ClockTime(parts[1])!, in: sofia)
    }

    static func absence(_ day: String, _ kind: AbsenceKind = .absent, excused: Bool = false) -> Absence {
        Absence(
            id: "a", student: "s", day: Day(day)!, lesson: 3, subject: "et", kind: kind, isExcused: excused,
            enteredAt: Instant(milliseconds: 0))
    }

    @Test(arguments: [
        ("2026-11-20", true), ("2026-11-21", false), ("2026-11-22", false), ("2026-11-28", true), ("2026-12-23", true),
        ("2026-12-24", false), ("2026-12-30", true), ("2026-12-31", false), ("2027-01-04", true),
    ]) func workingDays(day: String, isOne: Bool) {
        #expect(Self.school.isWorking(Day(day)!) == isOne)
    }

    /// Entered when, and due when; `nil`: it makes no notice.
    @Test(arguments: [
        ("2026-11-20 10:00", "2026-11-20 10:10"), ("2026-11-20 08:00", "2026-11-20 08:10"), ("2026-11-20 07:59", nil),
        ("2026-11-20 18:50", "2026-11-20 19:00"), ("2026-11-20 18:51", nil), ("2026-11-21 10:00", nil),
        ("2026-11-28 10:00", "2026-11-28 10:10"), ("2026-12-24 10:00", nil), ("2026-12-30 10:00", "2026-12-30 10:10"),
    ]) func anAbsenceIsToldTenMinutesLater(entered: String, due: String?) {
        let absence = Self.absence(String(entered.prefix(10)))
        #expect(AbsencePatrol.due(absence, enteredAt: Self.at(entered), Self.school) == due.map(Self.at))
    }

    /// The same wall clock in summer and winter, and across the day on which it is put back.
    @Test(arguments: [("2026-10-23", "05:10"), ("2026-10-26", "06:10"), ("2027-03-26", "06:10"), ("2027-03-29", "05:10")])
    func theClockIsTheSchools(day: String, utc: String) {
        let due = AbsencePatrol.due(Self.absence(day), enteredAt: Self.at("\(day) 08:00"), Self.school)
        #expect(due == Instant("\(day)T\(utc)Z"))
        let early = Instant(milliseconds: Self.at("\(day) 08:00").milliseconds - 1)
        #expect(AbsencePatrol.due(Self.absence(day), enteredAt: early, Self.school) == nil)
    }

    @Test func onlyAnUnexcusedAbsenceOfTodayIsTold() {
        let now = Self.at("2026-11-20 10:00")
        for other in [
            Self.absence("2026-11-20", .late), Self.absence("2026-11-20", excused: true), Self.absence("2026-11-19"),
            Self.absence("2026-11-23"),
        ] { #expect(AbsencePatrol.due(other, enteredAt: now, Self.school) == nil) }
        #expect(AbsencePatrol.mayTell(at: Self.at("2026-11-20 19:00"), dayOf: Self.absence("2026-11-20"), Self.school))
        #expect(!AbsencePatrol.mayTell(at: Self.at("2026-11-20 19:01"), dayOf: Self.absence("2026-11-20"), Self.school))
        #expect(!AbsencePatrol.mayTell(at: Self.at("2026-11-21 10:00"), dayOf: Self.absence("2026-11-20"), Self.school))
    }

    @Test(arguments: [
        ("2026-11-20 12:00", "2026-11-20 12:00"), ("2026-11-20 20:59", "2026-11-20 20:59"), ("2026-11-20 21:00", "2026-11-21 08:00"),
        ("2026-11-20 23:59", "2026-11-21 08:00"), ("2026-11-21 00:00", "2026-11-21 08:00"), ("2026-11-21 08:00", "2026-11-21 08:00"),
        ("2026-10-24 22:00", "2026-10-25 08:00"), ("2027-03-27 23:00", "2027-03-28 08:00"),
    ]) func nightsAreQuiet(moment: String, next: String) {
        #expect(QuietHours.usual.next(Self.at(moment), Self.school) == Self.at(next))
    }

    static func entries(_ enteredAt: Instant) -> [(DiaryEntry, NoticeKind?)] {
        let day = Day("2026-11-20")!
        return [
            (.mark(Mark(id: "m", student: "s", subject: "x", symbol: "5", kind: .current, day: day, enteredAt: enteredAt)), .mark),
            (.remark(Remark(id: "r", student: "s", day: day, kind: .praise, text: "", enteredAt: enteredAt)), .remark),
            (.health(HealthNote(id: "h", student: "s", day: day, text: "", enteredAt: enteredAt)), .health),
            (.test(PlannedTest(id: "t", schoolClass: "c", subject: "x", day: day, title: "", enteredAt: enteredAt)), nil),
        ]
    }

    @Test func otherEntriesAreToldAtOnceOrInTheMorning() {
        for (text, due) in [("2026-11-20 13:00", "2026-11-20 13:00"), ("2026-11-20 22:00", "2026-11-21 08:00")] {
            let now = Self.at(text)
            for (entry, kind) in Self.entries(now) {
                #expect(EntryNotice.of(entry, at: now, Self.school) == kind.map { EntryNotice.Due(kind: $0, at: Self.at(due)) })
            }
        }
        let now = Self.at("2026-11-20 13:00")
        for (entry, _) in Self.entries(now.adding(minutes: -24 * 60 - 1)) { #expect(EntryNotice.of(entry, at: now, Self.school) == nil) }
    }

    @Test func aMeetingIsToldBeforeItBegins() {
        let now = Self.at("2026-11-20 22:00")
        func meeting(_ starts: String) -> DiaryEntry {
            .meeting(Meeting(id: "m", audience: .schoolClass("c"), starts: Self.at(starts), place: "", text: "", enteredAt: now))
        }
        #expect(EntryNotice.of(meeting("2026-11-21 18:00"), at: now, Self.school)?.at == Self.at("2026-11-21 08:00"))
        #expect(EntryNotice.of(meeting("2026-11-21 07:30"), at: now, Self.school) == nil)
    }

    @Test(arguments: [
        ("2026-11-20 12:00", "2026-11-01 00:00", "2026-12-01 00:00"), ("2026-12-31 23:59", "2026-12-01 00:00", "2027-01-01 00:00"),
        ("2026-10-31 12:00", "2026-10-01 00:00", "2026-11-01 00:00"), ("2027-02-01 00:00", "2027-02-01 00:00", "2027-03-01 00:00"),
    ]) func aMonthIsTheSchools(moment: String, first: String, next: String) {
        #expect(MonthlyCeiling.month(of: Self.at(moment), Self.school) == Self.at(first)..<Self.at(next))
    }

    @Test func triesGrowRarerAndEnd() {
        let due = Self.at("2026-11-20 10:00")
        let plan = RetryPlan()
        #expect(
            [1, 2, 3, 4, 5, 6, 99].map { plan.next(after: $0, at: due, due: due)!.milliseconds - due.milliseconds }
                == [5, 15, 60, 300, 900, 900, 900].map { $0 * 1_000 })
        #expect(plan.next(after: 9, at: due.adding(minutes: 24 * 60 - 15), due: due) != nil)
        #expect(plan.next(after: 9, at: due.adding(minutes: 24 * 60 - 14), due: due) == nil)
    }

    /// Whatever order reports come in, the end is the same, and no state is ever left for an earlier one.
    @Test func reportsMoveANoticeForwardOnly() {
        let orders: [[DeliveryReport]] = [
            [.accepted, .delivered], [.delivered, .accepted], [.buffered, .delivered, .accepted, .buffered],
            [.undelivered, .delivered], [.delivered, .undelivered], [.rejected, .delivered, .rejected],
        ]
        for order in orders {
            for start in [NoticeState.claimed, .sent, .doubtful, .queued] {
                #expect(order.reduce(start) { $0.after($1) } == .delivered, "\(start) \(order)")
            }
        }
        #expect(NoticeState.sent.after(.buffered) == .sent && NoticeState.accepted.after(.buffered) == .accepted)
        #expect([DeliveryReport.undelivered, .accepted].reduce(NoticeState.sent) { $0.after($1) } == .failed)
        for report in DeliveryReport.allCases { #expect(NoticeState.dropped.after(report) == .dropped) }
    }
}
