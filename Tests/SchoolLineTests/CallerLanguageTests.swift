import CallCore
import Dialplans
import Domain
import Storage
import Testing

@testable import SchoolLine

/// In which language a call goes on: the number's memory, the guardian's record, the gateway's word, the country, the school.
@Suite struct CallerLanguageTests {
    static let german = PhoneNumber(rawValue: "+4915112345678")!
    static let estonian = PhoneNumber(rawValue: "+37251234567")!

    @Test(arguments: [
        ("+359888100002", "de", "en"), ("+359888100002", "es", "en"), ("+359888100001", nil, "bg"), ("+359888100001", "et", nil),
        ("+37251234567", nil, "et"), ("+37251234567", "es", nil), ("+4915112345678", nil, "bg"), ("+4915112345678", "en", nil),
        ("+4915199999999", nil, nil), ("+37258888888", nil, "et"),
    ])
    func oneComesBeforeTheOther(number: String, ofGateway: String?, language: String?) throws {
        let school = try SampleSchool()
        try school.subscribe(Self.german, to: "zoya")
        try school.subscribe(Self.estonian, to: "zoya")
        let call = Self.call(school, number, ofGateway)
        #expect(call.ask("recognise-caller").language == language.map { LanguageCode($0) })
        school.services.note(.language("uk"), in: call.context)
        let isKept = try !school.store.read { try Subscriptions($0).children(of: PhoneNumber(rawValue: number)!).isEmpty }
        #expect(
            Self.call(school, number, ofGateway).ask("recognise-caller").language == (isKept ? "uk" : language.map { LanguageCode($0) }))
    }

    /// A gateway's language counts only where the dialplan speaks it.
    @Test func anUnspokenLanguageOfTheGatewayIsNone() throws {
        let call = try SampleSchool().call(from: "+37251234567") { $0.language = "fr" }
        #expect(call.ask("recognise-caller").language == "et")
    }

    @Test(arguments: ["withheld", "diverted", "failed", "untrusted"]) func ofAnUntrustedNumberOnlyTheCountryCounts(doubt: String) throws {
        let call = try SampleSchool().call(from: "0888 100 002") { offer in
            switch doubt {
            case "withheld": (offer.withheld, offer.from) = (true, nil)
            case "diverted": offer.diverted = "+359888999998"
            case "untrusted": offer.gatewayTrusted = false
            default: offer.attestation = .failed
            }
        }
        let reply = call.ask("recognise-caller")
        #expect(reply.outcome == "withheld")
        #expect(reply.language == (doubt == "withheld" ? nil : "bg"), "its guardian's is English")
    }

    /// A call begins in the gateway's language, if it names one that the dialplan speaks.
    private static func call(_ school: SampleSchool, _ number: String, _ ofGateway: String?) -> TestCall {
        let call = school.call(from: number) { $0.language = ofGateway.map { LanguageCode($0) } }
        if let ofGateway, ofGateway != "de" { call.context.language = LanguageCode(ofGateway) }
        return call
    }
}
