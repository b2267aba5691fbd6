import CallCore
import Dialplans
import Support
import Testing

@testable import Gateways

/// The dialplan of `gateways/asterisk`, walked as Asterisk does.
@Suite struct AsteriskDocumentsTests {
    static let path = "gateways/asterisk/extensions.conf"

    /// What an Asterisk verifies of a number: `nil` has no `res_stir_shaken`, an empty list verified nothing.
    typealias Verified = [(result: String, attestation: String)]?

    /// A call whose `AGI()` ends as is said, one word for each; `served` is hung up by the engine.
    static func call(_ ends: [String], verified: Verified = nil, changed: (String) -> String = { $0 }) throws -> AsteriskCall {
        let call = AsteriskCall(try GatewayGuide.dialplan(path, changed: changed))
        var left = ends[...]
        call.function = { name, argument in
            switch (name, argument) {
            case ("IFMODULE", "res_stir_shaken.so"): verified == nil ? "0" : "1"
            case ("STIR_SHAKEN", "count"): verified.map { "\($0.count)" }
            case ("STIR_SHAKEN", "0,verify_result"): verified?.first?.result
            case ("STIR_SHAKEN", "0,attestation"): verified?.first?.attestation
            default: nil
            }
        }
        call.application = { [unowned call] name, _ in
            guard name == "AGI" else { return .goesOn }
            guard let end = left.popFirst() else { throw AsteriskCall.Wrong.endless }
            call.set("AGISTATUS", end)
            return end == "served" ? .over : .goesOn
        }
        try call.run("_+X.")
        return call
    }

    /// As it is when somebody has named a second engine.
    static func second(_ text: String) -> String { text.replacing("Set(SECOND=)", with: "Set(SECOND=192.0.2.2:4573)") }
    static let down = ["Answer()", "Playback(all-circuits-busy-now&please-try-call-later)", "Hangup(38)"]

    /// What the engine makes of the call that `AGI()` was told of.
    static func offer(_ deed: String) throws -> CallOffer {
        let inside = try #require(deed.wholeMatch(of: /AGI\((.*)\)/)).1
        let arguments = inside.split(separator: ",").dropFirst().map(String.init)
        let environment = SwitchScript.environment(from: "+359888100001", to: "s", arguments: arguments)
        var read = AGIEnvironment()
        for line in environment.split(separator: "\n") { try #require(read.take(.line(Array(line.utf8))) == .more) }
        return CallOffer(read, id: "c", trusted: true)
    }

    @Test func aCallIsServedByTheFirstEngine() throws {
        let call = try Self.call(["served"])
        #expect(call.deeds.count == 1 && call.deeds[0].hasPrefix("AGI(agi://127.0.0.1:4573/line,"), "\(call.deeds)")
        let offer = try Self.offer(call.deeds[0])
        #expect(offer == CallOffer(id: "c", from: "+359888100001", to: "+359882818905", language: "bg"))
        #expect(try GatewayGuide.address(.fastAGI, in: "gateways/asterisk/README.md") == call.variables["ENGINE"])
    }

    /// Of an Asterisk from before 2024 and of one since; what is not verified has failed, and what is not signed says nothing.
    @Test(
        arguments: [
            ([("success", "A")], .full), ([("Verification passed", "B")], .partial), ([("success", "C")], .gateway),
            ([("signature_validation", "A")], .failed), ([("Signature failed", "A")], .failed), ([("", "A")], .failed), ([], nil),
        ] as [(verified: [(result: String, attestation: String)], attestation: Attestation?)])
    func whatTheNetworkSaysOfTheNumberIsTold(verified: [(result: String, attestation: String)], attestation: Attestation?) throws {
        let call = try Self.call(["served"], verified: verified)
        #expect(try Self.offer(call.deeds[0]).attestation == attestation)
    }

    @Test func theSecondEngineIsAskedAndThenAPromptIsHeard() throws {
        #expect(try Self.call(["FAILURE"]).deeds.dropFirst() == Self.down[...])
        let second = try Self.call(["FAILURE", "served"], changed: Self.second)
        #expect(second.deeds.count == 2 && second.deeds[1].hasPrefix("AGI(agi://192.0.2.2:4573/line,to=+359882818905,lang=bg,attest="))
        #expect(try Self.call(["FAILURE", "FAILURE"], changed: Self.second).deeds.dropFirst(2) == Self.down[...])
        // The engine has stopped in the call: Asterisk calls that a success, and the caller is still there.
        #expect(try Self.call(["SUCCESS"], changed: Self.second).deeds.dropFirst() == Self.down[...])
    }

    /// No line of the file goes untried, and so no variable that nothing sets, no label that is nowhere.
    @Test func everyLineIsWalkedOn() throws {
        let calls = [
            try Self.call(["FAILURE", "FAILURE"], verified: [("success", "A")], changed: Self.second), try Self.call(["served"]),
        ]
        let other = AsteriskCall(try GatewayGuide.dialplan(Self.path))
        other.function = { _, _ in "0" }
        other.application = { _, _ in .over }
        try other.run("_X.")
        try other.run("h")
        let walked = (calls + [other]).reduce(into: Set<Int>()) { $0.formUnion($1.lines) }
        let dialplan = try GatewayGuide.dialplan(Self.path)
        #expect(Set(dialplan.extensions.values.joined().map(\.line)).subtracting(walked) == [])
        #expect(dialplan.sections == ["schoolbell"], "of two sections of a name Asterisk reads the first only")
    }

    @Test func theGuideListsWhatAgiUnderstands() throws {
        #expect(try GatewayGuide.rows("gateways/asterisk/README.md", under: "## What is said of a call") == GatewayGuide.arguments)
    }

    /// What each argument says is heard.
    @Test(arguments: ["to=1", "from=1", "withheld=1", "attest=B", "verstat=TN-Validation-Passed-B", "diverted=1", "lang=en"])
    func anArgumentIsHeard(argument: String) throws {
        #expect(try Self.offer("AGI(x,\(argument))") != Self.offer("AGI(x)"))
    }
}
