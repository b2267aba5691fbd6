import CallCore
import Dialplans
import Domain
import FoundationEssentials
import Storage
import Testing

@testable import SchoolLine

/// ID codes, and the ceilings against guessing.
@Suite struct CodeTests {
    let school: SampleSchool

    init() throws { school = try SampleSchool() }

    private func wrong(_ count: Int, in call: TestCall) -> [String] { (0..<count).map { _ in call.giveCode(SampleSchool.noCode) } }

    /// Uses up codes of a number, three a call.
    private func useUp(_ count: Int, from: String?) {
        for start in stride(from: 0, to: count, by: 3) { _ = wrong(min(3, count - start), in: school.call(from: from)) }
    }

    private func count(_ count: Int, areSubscribed: Bool = false) throws {
        let day = SampleSchool.today
        try school.store.write { database in
            for number in 0..<count {
                try CodeAttempts(database).noteWrong(inCall: "s\(number)", by: nil, isSubscribed: areSubscribed, on: day)
            }
        }
    }

    @Test(arguments: ["", "0", "99999999999", "9999999999999", "012345678901", "١٢٣٤٥٦٧٨٩٠١٢", String(repeating: "9", count: 10_000), "*#"])
    func whatIsNoCodeIsAWrongOne(digits: String) {
        let call = school.call(from: "0888 999 999")
        #expect([digits, digits, digits].map { call.giveCode($0) } == ["wrong", "wrong", "exhausted"])
    }

    /// Nobody learns by a code whether a child has left, its school is closed, or there is no such child.
    @Test(arguments: ["0888 999 999", "0888 100 002", nil], ["gone", "done", "shut", "never"] as [StudentID])
    func codesThatOpenNobodyAreAlike(from: String?, child: StudentID) {
        let call = school.call(from: from)
        let other = school.call(from: from)
        #expect(
            call.ask("try-code", ["code": .code(SampleSchool.code(of: child))])
                == other.ask("try-code", ["code": .code(SampleSchool.noCode)]))
    }

    @Test func aRightCodeAdmitsAndProves() {
        for from in ["0888 999 999", nil] {
            let call = school.call(from: from)
            #expect(call.giveCode(of: "vera") == "right")
            #expect(call.outcome("open-child", of: "vera") == "opened")
            #expect(call.outcome("open-child", of: "ana") == "ended")
        }
        #expect(school.call(from: "0888 100 002").giveCode(of: "ana") == "ended", "his right has ended")
    }

    @Test func threeACall() {
        let call = school.call(from: "0888 999 999")
        #expect(wrong(3, in: call) == ["wrong", "wrong", "exhausted"])
        #expect(call.giveCode(of: "vera") == "exhausted")
        #expect(school.call(from: "0888 999 999").giveCode(of: "vera") == "right")
    }

    /// A right code takes no wrong one back.
    @Test func threeACallWithARightOneBetween() {
        let call = school.call()
        #expect(
            [SampleSchool.noCode, SampleSchool.code(of: "vera"), SampleSchool.noCode].map { call.giveCode($0) } == [
                "wrong", "right", "wrong",
            ])
        #expect(wrong(2, in: call) == ["exhausted", "exhausted"])
    }

    @Test(arguments: ["0888 999 999", "0888 100 001"])
    func tenANumberAndDay(from: String) throws {
        useUp(9, from: from)
        let call = school.call(from: from)
        #expect(wrong(1, in: call) == ["locked"])
        #expect(call.giveCode(of: "vera") == "locked")
        let later = try school.reopened()
        #expect(later.call(from: from).giveCode(of: "vera") == "locked")
        #expect(later.call(from: "+359 888 777 777").giveCode(of: "vera") == "right")
    }

    @Test func theDayEndsAtMidnightInSofia() throws {
        school.clock.now = try #require(Instant("2026-11-20T23:59:59+02:00"))
        useUp(10, from: "0888 999 999")
        #expect(school.call(from: "0888 999 999").giveCode(of: "vera") == "locked")
        let call = school.call(from: "0888 999 998")
        #expect(wrong(2, in: call) == ["wrong", "wrong"])
        school.clock.pass(minutes: 1)
        #expect(school.call(from: "0888 999 999").giveCode(of: "vera") == "right")
        #expect(wrong(2, in: call) == ["exhausted", "exhausted"], "a call over midnight is one call")
    }

    @Test(arguments: [(998, "wrong"), (999, "locked"), (1_000, "locked"), (1_001, "locked")])
    func aThousandADayOfStrangers(before: Int, outcome: String) throws {
        try count(before)
        #expect(wrong(1, in: school.call(from: nil)) == [outcome])
        #expect(school.call(from: "0888 999 999").giveCode(of: "vera") == (before < 999 ? "right" : "locked"))
        #expect(wrong(1, in: school.call()) == ["wrong"], "a subscribed number is no stranger")
        #expect(school.call().giveCode(of: "vera") == "right")
        school.clock.pass(days: 1)
        #expect(school.call(from: nil).giveCode(of: "vera") == "right")
    }

    /// Numbers can be forged: those of subscribers too have a ceiling together, which is no stranger's.
    @Test(arguments: [(998, "wrong"), (999, "locked"), (1_000, "locked")])
    func aThousandADayOfSubscribers(before: Int, outcome: String) throws {
        try count(before, areSubscribed: true)
        #expect(wrong(1, in: school.call()) == [outcome])
        #expect(school.call(from: "0888 100 002").giveCode(of: "vera") == (before < 999 ? "right" : "locked"))
        #expect(wrong(1, in: school.call(from: nil)) == ["wrong"], "a stranger is no subscriber")
        #expect(school.call().outcome("recognise-caller") == "known")
        school.clock.pass(days: 1)
        #expect(school.call().giveCode(of: "vera") == "right")
    }

    @Test func wrongCodesOfSubscribersDoNotCountForStrangers() throws {
        try count(998)
        useUp(9, from: "0888 100 001")
        #expect(wrong(1, in: school.call(from: nil)) == ["wrong"])
    }

    @Test func aLockStopsCodesAndNotTheNews() throws {
        try school.enter(.mark("m1"))
        try count(1_000)
        useUp(10, from: "0888 100 001")
        #expect(school.call().giveCode(of: "ana") == "locked")
        let call = school.call()
        #expect(call.outcome("recognise-caller") == "known")
        #expect(call.outcome("open-child", of: "ana") == "opened")
        #expect(call.news().entries == ["mark 1 m1"])
    }

    /// A query that comes twice, as after a restart, is one wrong code: `TestCall` asks everything twice.
    @Test func aQueryIsCountedOnce() throws {
        _ = wrong(2, in: school.call(from: "0888 999 999"))
        let counted = try school.store.read {
            try CodeAttempts($0).wrong(inCall: "call-1", by: SampleSchool.stranger, on: SampleSchool.today)
        }
        #expect(counted == WrongCodes(inCall: 2, ofNumber: 2, ofStrangers: 2))
    }
}
