import CallCore
import Dialplans
import Domain
import Storage
import Testing

@testable import SchoolLine

/// Who calls.
@Suite struct CallerTests {
    @Test(arguments: [
        "0888100001", "0888 100 001", "0888-100-001", "(0888) 100001", "+359888100001", "+359 888 100 001", "00359888100001",
        "359888100001", "sip:+359888100001@example.net", "sip:0888100001@10.0.0.1;user=phone", "tel:+359-888-100-001",
        "\"Мария\" <sip:+359888100001@example.net>", " 0888100001 ",
    ])
    func everySpellingOfANumberIsTheSame(from: String) throws {
        let reply = try SampleSchool().call(from: from).ask("recognise-caller")
        #expect(reply.outcome == "known")
        #expect(reply.names("children") == ["ana", "boyan"])
    }

    @Test(arguments: [
        nil, "", " ", "anonymous", "sip:anonymous@anonymous.invalid", "unavailable", "12", "0888", "+", "0888100001x0888100001x",
        String(repeating: "8", count: 10_000), String(repeating: " ", count: 10_000), "\u{0}", "'; DROP TABLE students; --",
    ])
    func whatIsNoNumberIsWithheld(from: String?) throws {
        let call = try SampleSchool().call(from: from)
        #expect(call.outcome("recognise-caller") == "withheld")
        #expect(call.outcome("subscriptions") == "none")
        #expect(call.outcome("open-child", of: "ana") == "ended")
    }

    /// A number against which anything speaks is no number: nothing that belongs to it is touched.
    @Test(arguments: [
        ("nothing", "known"), ("withheld", "withheld"), ("diverted", "withheld"), ("failed", "withheld"), ("A", "known"), ("B", "known"),
        ("C", "known"), ("untrusted", "withheld"),
    ])
    func aNumberThatCannotBeTrustedIsNone(doubt: String, outcome: String) throws {
        let school = try SampleSchool()
        let call = school.call { offer in
            switch doubt {
            case "withheld": offer.withheld = true
            case "diverted": offer.diverted = "+359888999998"
            case "untrusted": offer.gatewayTrusted = false
            default: offer.attestation = Attestation(rawValue: doubt)
            }
        }
        #expect(call.outcome("recognise-caller") == outcome)
        guard outcome == "withheld" else { return }
        try school.enter(.mark("m1"))
        #expect(call.outcome("news", ["child": .child("ana"), "which": .choice("new")]) == "failed")
        #expect(call.giveCode(of: "ana") == "right")
        #expect(call.outcome("subscription-standing", of: "ana") == "no-number")
        #expect(call.outcome("subscribe", of: "ana") == "no-number")
        #expect(call.outcome("unsubscribe", of: "ana") == "not-subscribed")
        #expect(call.setPIN("135790") == "not-subscribed")
        #expect(call.outcome("remove-pin") == "none")
        _ = call.news(hear: true)
        school.services.note(.language("en"), in: call.context)
        #expect(school.call().ask("recognise-caller").language == "bg", "its own choice, which was not this")
        #expect(school.call(open: "ana").news().outcome == "some")
    }

    @Test func aNumberWithoutASubscriptionIsUnknown() throws {
        let school = try SampleSchool()
        #expect(school.call(from: "0888 999 999").outcome("recognise-caller") == "unknown")
        try school.setPIN("135790", of: SampleSchool.stranger)
        #expect(school.call(from: "0888 999 999").outcome("recognise-caller") == "unknown", "a PIN guards nothing here")
    }

    @Test func theOldestChildIsNamedFirst() throws {
        let school = try SampleSchool()
        try school.subscribe(SampleSchool.mother, to: "zoya", "gone", "shut")
        let reply = school.call().ask("recognise-caller")
        #expect(reply.names("children") == ["zoya", "ana", "boyan", "gone", "shut"])
    }

    /// The language is the number's own choice, else its guardian's, else that of the country.
    @Test func theLanguageOfANumber() throws {
        let school = try SampleSchool()
        let (mother, father) = ("0888 100 001", "0888 100 002")
        func language(_ from: String) -> LanguageCode? { school.call(from: from).ask("recognise-caller").language }
        #expect([mother, father, "0888 999 999"].map(language) == ["bg", "en", "bg"])
        school.services.note(.language("uk"), in: school.call(from: father).context)
        school.services.note(.language("klingon"), in: school.call(from: mother).context)
        school.services.note(.language("en"), in: school.call(from: "0888 999 999").context)
        #expect([mother, father, "0888 999 999"].map(language) == ["bg", "uk", "bg"], "a stranger's choice is not kept")
        try school.setPIN("135790", of: SampleSchool.father)
        #expect(language(father) == "uk", "the question for the PIN is asked in it")
    }

    @Test func whatHoldsAtTheMomentOfOpening() throws {
        let school = try SampleSchool()
        try school.subscribe(SampleSchool.mother, to: "gone", "done", "shut", "never")
        let outcomes = (["ana", "gone", "done", "shut", "never", "vera"] as [StudentID]).map { child in
            school.call().outcome("open-child", of: child)
        }
        #expect(outcomes == ["opened", "ended", "ended", "never-active", "never-active", "ended"])
        try school.enter(.remark("r1", of: "shut", at: Instant("2026-10-31T23:30Z")!))
        let closed = school.call().ask("open-child", ["child": .child("shut")])
        #expect(closed.outcome == "inactive")
        #expect(closed.gives["since"] == Value(.date(CalendarDate(year: 2026, month: 11, day: 1))), "the day of the school's own clock")
        #expect(school.call(from: "0888 100 002").outcome("open-child", of: "ana") == "ended")
    }
}
