import CallCore
import Dialplans
import Domain
import Storage
import Testing

@testable import SchoolLine

/// What is news to whom.
@Suite struct NewsTests {
    let school: SampleSchool

    init() throws { school = try SampleSchool() }

    private func ago(_ days: Int, minutes: Int = 0) -> Instant { school.clock.now.adding(minutes: -days * 24 * 60 - minutes) }

    @Test func theNewestComesFirstAndTheUnheardBeforeTheHeard() throws {
        try school.enter(
            .mark("m1", at: ago(3)), .absence("a1", at: ago(1)), .remark("r1", .praise, at: ago(2)), .test("t1", on: "2026-11-24"))
        let call = school.call(open: "ana")
        let news = call.news()
        #expect(news.entries == ["test 1 t1", "absence 1 a1", "remark 1 r1", "mark 1 m1"])
        #expect(news.items("items").map(\.kind) == ["test", "absence", "praise", "mark"])
        #expect(news.gives["count"]?.content == .number(4))
        news.items("items").prefix(2).forEach(call.hear)
        #expect(call.news().entries == ["remark 1 r1", "mark 1 m1"])
        #expect(call.news("all").entries == ["remark 1 r1", "mark 1 m1", "test 1 t1", "absence 1 a1"])
        _ = call.news(hear: true)
        #expect(call.news().outcome == "none")
        #expect(try school.reopened().call(open: "ana").news().outcome == "none")
    }

    @Test func entriesOfOneMomentComeInTheOrderOfReceipt() throws {
        try school.enter(.mark("m3"), .mark("m1"), .mark("m2"))
        #expect(school.call(open: "ana").news().entries == ["mark 1 m2", "mark 1 m1", "mark 1 m3"])
    }

    @Test func eachNumberHasItsOwnNews() throws {
        try school.subscribe(SampleSchool.stranger, to: "ana")
        try school.enter(.mark("m1"), .mark("b1", of: "boyan"))
        _ = school.call(open: "ana").news(hear: true)
        #expect(school.call(open: "ana").news().outcome == "none")
        #expect(school.call(open: "boyan").news(of: "boyan").entries == ["mark 1 b1"])
        #expect(school.call(from: "0888 999 999", open: "ana").news().entries == ["mark 1 m1"])
    }

    @Test func aCorrectedEntryIsNewsAgain() throws {
        try school.enter(.mark("m1"), .mark("m2"))
        let call = school.call(open: "ana")
        _ = call.news(hear: true)
        try school.enter(.mark("m1", "6", 600), .mark("m2"))
        let again = call.news(hear: true)
        #expect(again.entries == ["mark 2 m1"])
        #expect(again.items("items").first?.values["change"]?.content == .choice("corrected"))
        #expect(call.news().outcome == "none")
    }

    /// The school keeps the moment of the first entry: what a parent was told wrongly long ago is set right all the same.
    @Test func aCorrectionOfAnOldEntryIsNewsToWhoHeardIt() throws {
        try school.subscribe(SampleSchool.stranger, to: "ana")
        let old = school.clock.now
        try school.enter(.mark("m1", at: old))
        _ = school.call(open: "ana").news(hear: true)
        school.clock.pass(days: 40)
        try school.enter(.mark("m2", at: school.clock.now))
        _ = school.call(open: "ana").news(hear: true)
        try school.enter(.mark("m1", "3", 300, at: old))
        #expect(school.call(open: "ana").news().entries == ["mark 2 m1"])
        #expect(school.call(from: "0888 999 999", open: "ana").news().entries == ["mark 1 m2"], "who never heard it hears of it by asking")
    }

    /// An entry for an earlier day, and one that was written before others that were heard already.
    @Test func aBackDatedEntryIsNews() throws {
        try school.enter(.mark("m1"))
        let call = school.call(open: "ana")
        _ = call.news(hear: true)
        try school.enter(.mark("m2", on: Day("2026-10-05")!, at: ago(0, minutes: -1)), .absence("a1", at: ago(5)))
        #expect(call.news().entries == ["mark 1 m2", "absence 1 a1"])
    }

    @Test func aDeletedEntryIsGoneAndNewsIfItComesBack() throws {
        try school.enter(.mark("m1"), .mark("m2"))
        let call = school.call(open: "ana")
        _ = call.news(hear: true)
        try school.store.write { _ = try Diary($0).remove(EntryKey(.mark, "m1")) }
        #expect(call.news("all").entries == ["mark 1 m2"])
        try school.enter(.mark("m1"))
        #expect(call.news().entries == ["mark 1 m1"])
    }

    @Test(arguments: [(14, 0, true), (14, 1, false), (13, 0, true), (60, 0, false)])
    func twoWeeksAreNews(days: Int, minutes: Int, isNews: Bool) throws {
        try school.enter(.mark("old", at: ago(days, minutes: minutes)), .mark("new", at: ago(0)))
        #expect(school.call(open: "ana").news().entries == (isNews ? ["mark 1 new", "mark 1 old"] : ["mark 1 new"]))
        #expect(school.call(open: "ana").news("all").entries == ["mark 1 new", "mark 1 old"])
    }

    /// A parent who did not call for a month misses nothing of it.
    @Test func theNewsReachBackToWhatWasHeardLast() throws {
        try school.enter(.mark("m1"))
        _ = school.call(open: "ana").news(hear: true)
        try school.enter(.mark("m2", at: ago(0, minutes: -60)))
        school.clock.pass(days: 30)
        try school.enter(.mark("m3", at: ago(0)))
        #expect(school.call(open: "ana").news().entries == ["mark 1 m3", "mark 1 m2"])
    }

    @Test(arguments: [(14, "some"), (15, "stale")])
    func aClassWithoutFreshEntries(days: Int, outcome: String) throws {
        try school.enter(.mark("m1", of: "boyan"), .mark("m2"))
        school.clock.pass(days: days)
        let news = school.call(open: "ana").news()
        #expect(news.outcome.rawValue == outcome)
        #expect(news.entries == ["mark 1 m2"])
        guard outcome == "stale" else { return }
        #expect(news.gives["last"]?.content == .date(CalendarDate(year: 2026, month: 11, day: 20)))
        _ = school.call(open: "ana").news(hear: true)
        let heard = school.call(open: "ana").news()
        #expect(heard.outcome == "stale")
        #expect(heard.entries == [])
    }

    @Test func noneAndNever() throws {
        #expect(school.call(open: "ana").news().outcome == "never")
        #expect(school.call(open: "ana").news("all").outcome == "never")
        try school.enter(.mark("b1", of: "boyan"))
        #expect(school.call(open: "ana").news().outcome == "none")
        #expect(school.call(open: "ana").news("all").outcome == "none")
    }

    @Test func aListHasAnEnd() throws {
        let entries = (10..<70).map { number in DiaryEntry.mark(EntryID("m\(number)")!, at: ago(0, minutes: 100 - number)) }
        try school.store.write { database in
            for entry in entries { try Diary(database).enter(entry) }
        }
        let call = school.call(open: "ana")
        let news = call.news(hear: true)
        #expect(news.entries == (30..<70).reversed().map { "mark 1 m\($0)" })
        #expect(call.news().entries == (10..<30).reversed().map { "mark 1 m\($0)" }, "the next call has the rest")
        #expect(call.news("all").items("items").count == 40)
    }

    @Test(arguments: [("2026-11-20", "today"), ("2026-11-19", "yesterday"), ("2026-11-21", "tomorrow"), ("2026-11-13", "other")])
    func daysAreNamedFromTheDayOfTheCall(day: String, name: String) throws {
        try school.enter(.mark("m1", on: Day(day)!))
        #expect(school.call(open: "ana").news().items("items").first?.values["when"]?.content == .choice(name))
    }

    /// At 23:30 in London it is tomorrow already at the school.
    @Test func todayIsTheSchoolsToday() throws {
        school.clock.now = try #require(Instant("2026-11-19T23:30Z"))
        try school.enter(.mark("m1"))
        #expect(school.call(open: "ana").news().items("items").first?.values["when"]?.content == .choice("today"))
    }
}
