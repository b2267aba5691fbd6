import CallCore
import Dialplans
import Domain
import Storage
import Testing

/// What is news although it was entered, or received, long ago; and what is not.
@Suite struct LateNewsTests {
    let school: SampleSchool

    init() throws { school = try SampleSchool() }

    private func ago(_ days: Int) -> Instant { school.clock.now.adding(minutes: -days * 24 * 60) }

    /// It was written weeks ago, and came to the store only now: to who has heard of the child before it is news, to others an old story.
    @Test func anEntryThatArrivesLateIsNews() throws {
        try school.subscribe(SampleSchool.stranger, to: "ana")
        try school.enter(.mark("m1"))
        _ = school.call(open: "ana").news(hear: true)
        school.clock.pass(minutes: 1)
        try school.load { try $0.add([LateMark.mark("late", at: ago(40)), LateMark.mark("older", at: ago(100))]) }
        #expect(school.call(open: "ana").news().entries == ["mark 1 late", "mark 1 older"])
        #expect(school.call(from: "0888 999 999", open: "ana").news().entries == ["mark 1 m1"])
        school.clock.pass(minutes: 1)
        try school.load { try $0.add([LateMark.mark("late", "3", 300, at: ago(40))]) }
        #expect(school.call(open: "ana").news().entries == ["mark 2 late", "mark 1 older"])
    }

    /// The second of two was not heard, and newer ones were: it waits however long.
    @Test func whatWasNewsOnceIsNewsUntilItIsHeard() throws {
        try school.enter(.mark("m1"), .mark("m2", at: ago(10)))
        school.call(open: "ana").news().items("items").prefix(1).forEach(school.call(open: "ana").hear)
        school.clock.pass(days: 10)
        try school.enter(.mark("m3", at: ago(0)))
        for days in [0, 10, 30] {
            school.clock.pass(days: days)
            let newest = EntryID("m\(days + 4)")!
            try school.enter(.mark(newest, at: ago(0)))
            let call = school.call(open: "ana")
            #expect(call.news().entries == ["mark 1 \(newest)", "mark 1 m3", "mark 1 m2"])
            call.news().items("items").prefix(1).forEach(call.hear)
        }
    }

    /// What a school enters for a whole year in one day is read on request.
    @Test func theFirstImportFloodsNobody() throws {
        try school.load { staging in
            try staging.add((0..<60).map { LateMark.mark(EntryID("m\($0 + 10)")!, at: ago($0)) })
        }
        let call = school.call(open: "ana")
        #expect(call.news().entries == (0...14).map { "mark 1 m\($0 + 10)" })
        _ = call.news(hear: true)
        school.clock.pass(days: 3)
        #expect(school.call(open: "ana").news().outcome == "none")
    }

    /// What was heard is forgotten after two years: long before that it is news no more.
    @Test func newsDoNotReachBackForYears() throws {
        try school.enter(.mark("m1"), .mark("m2", at: ago(1)))
        school.call(open: "ana").news().items("items").prefix(1).forEach(school.call(open: "ana").hear)
        school.clock.pass(days: 380)
        try school.enter(.mark("m3", at: ago(0)))
        #expect(school.call(open: "ana").news().entries == ["mark 1 m3"])
    }
}

/// A mark of Ana's, as an import brings it.
private enum LateMark {
    static func mark(_ id: EntryID, _ symbol: String = "5", _ hundredths: Int = 500, at enteredAt: Instant) -> Mark {
        Mark(
            id: id, student: "ana", subject: "s1-math", symbol: symbol, hundredths: hundredths, kind: .current, day: SampleSchool.today,
            enteredAt: enteredAt)
    }
}
