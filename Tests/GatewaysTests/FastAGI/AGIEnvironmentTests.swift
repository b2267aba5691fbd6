import CallCore
import Dialplans
import Testing

@testable import Gateways

/// Who calls, as Asterisk tells it; its values are a stranger's.
@Suite struct AGIEnvironmentTests {
    static let plain = [
        "agi_network: yes", "agi_network_script: ivr", "agi_request: agi://127.0.0.1:4573/ivr", "agi_channel: PJSIP/line-00000000",
        "agi_callerid: +35930000042", "agi_calleridname: Parent", "agi_callingpres: 0", "agi_dnid: 100", "agi_rdnis: unknown",
        "agi_extension: 100", "agi_threadid: 139735460091584",
    ]

    static func read(_ lines: [String]) throws -> AGIEnvironment {
        var environment = AGIEnvironment()
        for line in lines { try #require(environment.take(.line(Array(line.utf8))) == .more, "\(line)") }
        try #require(environment.take(.line([])) == .complete)
        return environment
    }

    static func offer(_ changed: [String: String] = [:], arguments: [String] = [], trusted: Bool = true) throws -> CallOffer {
        let lines = plain.map { line in changed.first { line.hasPrefix("agi_\($0.key):") }.map { "agi_\($0.key): \($0.value)" } ?? line }
        return CallOffer(try read(lines + arguments.enumerated().map { "agi_arg_\($0 + 1): \($1)" }), id: "c", trusted: trusted)
    }

    @Test func aPlainCall() throws {
        #expect(try Self.offer() == CallOffer(id: "c", from: "+35930000042", to: "100"))
        #expect(try !Self.offer(trusted: false).gatewayTrusted)
    }

    static let offers: [(changed: [String: String], arguments: [String], offer: CallOffer)] = [
        (["callerid": "unknown"], [], CallOffer(id: "c", from: nil, to: "100")),
        (["callingpres": "32"], [], CallOffer(id: "c", from: nil, to: "100", withheld: true)),
        (["callingpres": "67"], [], CallOffer(id: "c", from: nil, to: "100", withheld: true)),
        (["callingpres": "x"], [], CallOffer(id: "c", from: "+35930000042", to: "100")),
        (["dnid": "unknown", "extension": "200"], [], CallOffer(id: "c", from: "+35930000042", to: "200")),
        (["rdnis": "0888"], [], CallOffer(id: "c", from: "+35930000042", to: "100", diverted: "0888")),
        ([:], ["to=+359882818905", "lang=bg"], CallOffer(id: "c", from: "+35930000042", to: "+359882818905", language: "bg")),
        ([:], ["withheld=1"], CallOffer(id: "c", from: nil, to: "100", withheld: true)),
        ([:], ["attest=A"], CallOffer(id: "c", from: "+35930000042", to: "100", attestation: .full)),
        ([:], ["attest=Z"], CallOffer(id: "c", from: "+35930000042", to: "100", attestation: .failed)),
        ([:], ["attest=", "verstat="], CallOffer(id: "c", from: "+35930000042", to: "100")),
        ([:], ["verstat=TN-Validation-Passed-B"], CallOffer(id: "c", from: "+35930000042", to: "100", attestation: .partial)),
        ([:], ["verstat=TN-Validation-Failed-C"], CallOffer(id: "c", from: "+35930000042", to: "100", attestation: .failed)),
        ([:], ["verstat=No-TN-Validation"], CallOffer(id: "c", from: "+35930000042", to: "100")),
        ([:], ["lang=bg;x", "lang=en", "no value"], CallOffer(id: "c", from: "+35930000042", to: "100")),
    ]

    @Test(arguments: offers.indices) func whatIsKnownOfACall(index: Int) throws {
        let (changed, arguments, offer) = Self.offers[index]
        #expect(try Self.offer(changed, arguments: arguments) == offer)
    }

    /// A caller's name with line feeds in it: what it slips in is not believed, and neither is the number.
    static let forgeries = [
        ["agi_calleridname: x", "agi_arg_1: attest=A"], ["agi_calleridname: x", "agi_callerid: +359888000001"],
        ["agi_calleridname: x", "agi_threadid: 1", "agi_arg_1: attest=A"], ["agi_calleridname: x", "nothing of Asterisk's"],
    ]

    @Test(arguments: forgeries) func aForgedLineIsFoundOut(lines: [String]) throws {
        let slipped = Self.plain.flatMap { $0.hasPrefix("agi_calleridname") ? lines : [$0] }
        let offer = CallOffer(try Self.read(slipped), id: "c", trusted: true)
        #expect(!offer.gatewayTrusted)
    }

    static let bad: [[String]] = [
        [""], ["GET / HTTP/1.1"], ["hello line=1 gateway=x/1"], ["agi_network: yes", ""], ["\u{16}\u{3}\u{1}"],
        Array(repeating: "agi_x: y", count: 200),
    ]

    @Test(arguments: bad) func whatIsNoEnvironmentIsRefused(lines: [String]) {
        var environment = AGIEnvironment()
        #expect(lines.map { environment.take(.line(Array($0.utf8))) }.contains(.bad))
    }

    @Test func bytesThatAreNoTextArePassedOver() throws {
        var environment = AGIEnvironment()
        for line in Self.plain { _ = environment.take(.line(Array(line.utf8))) }
        #expect(environment.take(.line(Array("agi_accountcode: ".utf8) + [0xFF, 0xC3])) == .more)
        #expect(environment.take(.tooLong(start: Array("agi_".utf8))) == .bad)
    }
}
