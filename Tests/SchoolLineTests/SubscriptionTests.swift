import CallCore
import Dialplans
import Domain
import Storage
import Testing

@testable import SchoolLine

/// The ties between numbers and children, and the PIN of a number.
@Suite struct SubscriptionTests {
    let school: SampleSchool

    init() throws { school = try SampleSchool() }

    @Test func addingAndEnding() throws {
        let call = school.call()
        #expect(call.outcome("subscription-standing", of: "ana") == "subscribed")
        #expect(call.outcome("subscription-standing", of: "vera") == "failed")
        #expect(call.giveCode(of: "vera") == "right")
        #expect(call.outcome("subscription-standing", of: "vera") == "unsubscribed")
        #expect(call.outcome("subscribe", of: "vera") == "subscribed")
        #expect(call.outcome("subscribe", of: "vera") == "already")
        #expect(call.ask("subscriptions").names("subscriptions") == ["ana", "boyan", "vera"])
        #expect(call.ask("unsubscribe", ["child": .child("ana")]).names("children") == ["boyan", "vera"])
        #expect(call.outcome("unsubscribe", of: "ana") == "not-subscribed")
        #expect(call.outcome("unsubscribe", of: "vera") == "ended")
        #expect(call.outcome("unsubscribe", of: "boyan") == "ended-last")
        #expect(call.outcome("subscriptions") == "none")
        #expect(school.call().outcome("recognise-caller") == "unknown")
    }

    /// The price is told before a number is subscribed, and to no other.
    @Test func thePriceIsToldBeforeSubscribing() throws {
        let call = school.priced(Price("3.45 EUR")).call()
        #expect(call.giveCode(of: "vera") == "right")
        let reply = call.ask("subscription-price", ["child": .child("vera")])
        #expect(reply.outcome == "priced" && reply.gives["price"]?.content == .money(hundredths: 345, currency: "EUR"))
        #expect(call.outcome("subscribe", of: "vera") == "subscribed")
        #expect(call.outcome("subscription-price", of: "vera") == "free")
        #expect(call.outcome("subscription-price", of: "zoya") == "failed")
        #expect(school.call(open: "ana").outcome("subscription-price", of: "ana") == "free")
    }

    @Test(arguments: ["subscribe", "unsubscribe"] as [ServiceName])
    func nothingChangesWithoutProof(service: ServiceName) throws {
        let call = school.call(open: "ana")
        #expect(call.outcome(service, of: "ana") == "failed")
        #expect(call.setPIN("135790") == "failed")
        #expect(call.outcome("remove-pin") == "failed")
        #expect(call.outcome("proof") == "missing")
        #expect(call.ask("subscriptions").names("subscriptions") == ["ana", "boyan"])
        #expect(try !school.store.read { try Pins($0).exists(of: SampleSchool.mother) })
    }

    @Test func theNinthNumberIsRefused() throws {
        for last in 0..<7 { try school.subscribe(PhoneNumber(rawValue: "+35988877700\(last)")!, to: "vera") }
        let outcomes = [school.call(), school.call(from: "0888 999 999")].map { call in
            [call.giveCode(of: "vera"), call.outcome("subscribe", of: "vera")]
        }
        #expect(outcomes == [["right", "subscribed"], ["right", "full"]])
        let eighth = school.call()
        #expect([eighth.giveCode(of: "vera"), eighth.outcome("unsubscribe", of: "vera")] == ["right", "ended"])
        let ninth = school.call(from: "0888 999 999")
        #expect([ninth.giveCode(of: "vera"), ninth.outcome("subscribe", of: "vera")] == ["right", "subscribed"])
    }

    /// A parent may end what is closed to the line.
    @Test(arguments: ["shut", "gone"] as [StudentID])
    func aClosedChildCanBeEnded(child: StudentID) throws {
        try school.subscribe(SampleSchool.mother, to: child)
        let call = school.call()
        #expect(call.giveCode(of: "boyan") == "right")
        #expect(call.outcome("unsubscribe", of: child) == "ended")
    }

    @Test func aRenewedCodeEndsItsSubscriptions() throws {
        let renewed = try #require(try school.store.write { try Students($0).renewCode(of: "ana", at: SampleSchool.now) })
        #expect(school.call().ask("recognise-caller").names("children") == ["boyan"])
        let call = school.call()
        #expect(call.giveCode(of: "ana") == "wrong")
        #expect(call.giveCode(renewed.code.rawValue) == "right")
        #expect(call.outcome("subscribe", of: "ana") == "subscribed")
    }

    @Test(arguments: [
        ("135790", "135790", "set"), ("135790", "135791", "different"), ("111111", "111111", "weak"), ("123456", "123456", "weak"),
        ("987654", "987654", "weak"), ("", "", "weak"), ("13579", "13579", "weak"), ("1357902", "1357902", "weak"),
        ("000000", "000000", "weak"),
        ("13579*", "13579*", "weak"), ("121212", "121212", "set"),
    ])
    func settingAPIN(pin: String, again: String, outcome: String) throws {
        let call = school.call()
        #expect(call.giveCode(of: "ana") == "right")
        #expect(call.setPIN(pin, again) == outcome)
        #expect(try school.store.read { try Pins($0).exists(of: SampleSchool.mother) } == (outcome == "set"))
    }

    @Test func aStrangerHasNoPIN() {
        let call = school.call(from: "0888 999 999")
        #expect(call.giveCode(of: "vera") == "right")
        #expect(call.setPIN("135790") == "not-subscribed")
        #expect(call.givePIN("135790") == "wrong")
    }

    @Test func aNumberWithAPINGivesOnlyTheQuestion() throws {
        try school.enter(.mark("m1"))
        try school.setPIN("135790", of: SampleSchool.mother)
        let call = school.call()
        #expect(call.ask("recognise-caller") == Reply("pin", language: "bg"))
        #expect(call.outcome("open-child", of: "ana") == "ended")
        #expect(call.news().outcome == "failed")
        #expect(call.outcome("subscriptions") == "none")
        #expect(call.givePIN("135791") == "wrong")
        #expect(call.news().outcome == "failed")
        #expect(call.ask("check-pin", ["pin": .code("135790")]).names("children") == ["ana", "boyan"])
        #expect(call.outcome("open-child", of: "ana") == "opened")
        #expect(call.news().entries == ["mark 1 m1"])
        #expect(call.outcome("recognise-caller") == "known")
        #expect(call.outcome("proof") == "given")
        #expect(call.outcome("remove-pin") == "removed")
        #expect(call.outcome("remove-pin") == "none")
        #expect(school.call().outcome("recognise-caller") == "known")
    }

    @Test func fiveWrongPINsLockForAQuarterOfAnHour() throws {
        try school.setPIN("135790", of: SampleSchool.mother)
        #expect((0..<3).map { _ in school.call().givePIN("111111") } == ["wrong", "wrong", "wrong"])
        let restarted = try school.reopened()
        let call = restarted.call()
        #expect([call.givePIN("111111"), call.givePIN("111111"), call.givePIN("135790")] == ["wrong", "locked", "locked"])
        #expect(restarted.call().outcome("recognise-caller") == "pin-locked")
        #expect(restarted.call().giveCode(of: "ana") == "right", "the code opens its child even so")
        restarted.clock.pass(minutes: 14)
        #expect(restarted.call().givePIN("135790") == "locked")
        restarted.clock.pass(minutes: 1)
        #expect(restarted.call().outcome("recognise-caller") == "pin")
        #expect(restarted.call().givePIN("135790") == "right")
    }
}
