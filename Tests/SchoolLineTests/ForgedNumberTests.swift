import CallCore
import Dialplans
import Domain
import Storage
import Testing

@testable import SchoolLine

/// A caller who forges a number and has the code of a child of their own reaches nothing of the number's owner that needs proof.
@Suite struct ForgedNumberTests {
    let school: SampleSchool

    init() throws { school = try SampleSchool() }

    /// A call from the mother's number in which Vera's code was given. Vera is none of hers.
    private func forged() -> TestCall {
        school.clock.pass(minutes: 1)
        let call = school.call()
        #expect(call.giveCode(of: "vera") == "right")
        return call
    }

    @Test func theCodeOfAStrangeChildProvesNothingOfTheNumber() throws {
        let call = forged()
        #expect(call.outcome("proof") == "missing")
        #expect(call.outcome("unsubscribe", of: "ana") == "failed")
        #expect(call.setPIN("135790") == "failed")
        #expect(school.call().ask("recognise-caller").names("children") == ["ana", "boyan"])
    }

    /// The forger may tie a child to the number that has no PIN, and is no nearer to the owner's children by it.
    @Test func aStrangeChildTiedToTheNumberProvesNothingOfIt() throws {
        try school.enter(.health("h1"))
        let first = forged()
        #expect(first.outcome("subscribe", of: "vera") == "subscribed")
        for call in [first, forged()] {
            #expect(call.outcome("open-child", of: "vera") == "opened")
            #expect(call.outcome("proof") == "missing")
            #expect(call.setPIN("135790") == "failed")
            #expect(call.outcome("unsubscribe", of: "ana") == "failed")
            #expect(call.outcome("open-child", of: "ana") == "opened")
            #expect(call.news(of: "ana").items("items").map(\.kind) == ["health-notice"])
        }
        let honest = school.call()
        #expect(honest.giveCode(of: "boyan") == "right")
        #expect(honest.outcome("unsubscribe", of: "vera") == "ended")
        #expect(honest.setPIN("135790") == "set")
    }

    /// The number was another's once: a tie that had ended before the others began neither proves anything nor comes back as old.
    @Test(arguments: [(true, "missing"), (false, "given")])
    func aNumberMayHaveChangedHands(endsBefore: Bool, proof: String) throws {
        let phone = SampleSchool.stranger
        func end() throws { try school.store.write { _ = try Subscriptions($0).end(phone, of: "zoya", at: school.clock.now) } }
        try school.subscribe(phone, to: "zoya")
        school.clock.pass(days: 1)
        if endsBefore { try end() }
        school.clock.pass(days: 1)
        try school.subscribe(phone, to: "vera")
        school.clock.pass(days: 1)
        if !endsBefore { try end() }
        let call = school.call(from: "0888 999 999")
        #expect(call.giveCode(of: "zoya") == "right")
        #expect(call.outcome("proof") == proof)
        #expect(call.outcome("subscribe", of: "zoya") == "subscribed")
        #expect(call.outcome("proof") == proof)
        let other = school.call(from: "0888 999 999")
        #expect(other.giveCode(of: "vera") == "right")
        #expect(other.outcome("proof") == (endsBefore ? "given" : "missing"))
    }

    @Test func aPINHoldsAgainstIt() throws {
        try school.enter(.mark("m1"))
        try school.setPIN("135790", of: SampleSchool.mother)
        let call = forged()
        #expect(call.outcome("recognise-caller") == "pin")
        #expect(call.outcome("subscriptions") == "none")
        #expect(call.outcome("open-child", of: "ana") == "ended")
        #expect(call.news().outcome == "failed")
        #expect(call.outcome("remove-pin") == "failed")
        #expect(call.setPIN("246802") == "failed")
        #expect(call.outcome("unsubscribe", of: "boyan") == "failed")
        #expect(call.outcome("marks", of: "vera") == "none", "the child of the code is open")
    }

    /// Else the next call would have a code of one of the number's own children.
    @Test func aNumberWithAPINTakesNoChildWithoutIt() throws {
        try school.setPIN("135790", of: SampleSchool.mother)
        let call = forged()
        #expect(call.outcome("subscribe", of: "vera") == "failed")
        #expect(call.givePIN("135790") == "right")
        #expect(call.outcome("subscribe", of: "vera") == "subscribed")
    }

    /// Who has forgotten the PIN has the code of an own child.
    @Test func theCodeOfAnOwnChildStandsForThePIN() throws {
        try school.setPIN("135790", of: SampleSchool.mother)
        let call = school.call()
        #expect(call.giveCode(of: "boyan") == "right")
        #expect(call.outcome("proof") == "given")
        #expect(call.outcome("open-child", of: "ana") == "opened")
        #expect(call.outcome("remove-pin") == "removed")
        #expect(school.call().outcome("recognise-caller") == "known")
    }

    /// A renewed code ended the subscription; the parent who has the new label is not shut out by a forgotten PIN.
    @Test func soDoesTheCodeOfAChildThatWasOnes() throws {
        try school.setPIN("135790", of: SampleSchool.mother)
        let renewed = try #require(try school.store.write { try Students($0).renewCode(of: "ana", at: SampleSchool.now) })
        let call = school.call()
        #expect(call.giveCode(renewed.code.rawValue) == "right")
        #expect(call.outcome("subscribe", of: "ana") == "subscribed")
    }
}
