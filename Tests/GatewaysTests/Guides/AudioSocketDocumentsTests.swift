import CallCore
import Dialplans
import Foundation
import Support
import Testing

@testable import Gateways
@testable import Switchboard

/// The dialplan of `gateways/audiosocket`, walked as Asterisk does.
@Suite struct AudioSocketDocumentsTests {
    static let path = "gateways/audiosocket/extensions.conf"

    /// An Asterisk, and what the engines answer it.
    struct World {
        var caller = "+359888100001"
        var presentation = "allowed_not_screened"
        var verified: AsteriskDocumentsTests.Verified = nil
        /// What those say to whom the call is announced, in their row.
        var answers = ["announced\n"]
        /// How `AudioSocket()` ends, in its row.
        var ends = ["SUCCESS"]
        var changed: (String) -> String = { $0 }
    }

    final class Announced {
        var forms: [(url: String, form: String)] = []
    }

    static func call(_ world: World) throws -> (call: AsteriskCall, announced: Announced) {
        let call = AsteriskCall(try GatewayGuide.dialplan(path, changed: world.changed))
        let announced = Announced()
        var (answers, ends) = (world.answers[...], world.ends[...])
        var made = 0
        call.function = { name, argument in
            switch (name, argument) {
            case ("IFMODULE", "res_stir_shaken.so"): return world.verified == nil ? "0" : "1"
            case ("STIR_SHAKEN", "count"): return world.verified.map { "\($0.count)" }
            case ("STIR_SHAKEN", "0,verify_result"): return world.verified?.first?.result
            case ("STIR_SHAKEN", "0,attestation"): return world.verified?.first?.attestation
            case ("CALLERID", "num-pres"): return world.presentation
            case ("CALLERID", "num"): return world.caller
            case ("REDIRECTING", "from-num"): return ""
            case ("CURLOPT", "conntimeout=2"), ("CURLOPT", "httptimeout=5"): return ""
            case ("URIENCODE", _): return argument.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
            case ("UUID", ""):
                made += 1
                return "40325ec2-5efd-4bd3-805f-53576e581d0\(made)"
            case ("CURL", _):
                let parts = argument.split(separator: ",", maxSplits: 1).map(String.init)
                announced.forms.append((parts[0], parts[1]))
                return answers.popFirst()
            default: return nil
            }
        }
        call.application = { [unowned call] name, _ in
            if name == "TryExec" { call.set("TRYSTATUS", ends.popFirst() ?? "NOAPP") }
            return .goesOn
        }
        try call.run("_X.")
        return (call, announced)
    }

    /// As it is when somebody has named a second engine.
    static func second(_ text: String) -> String {
        text.replacing("Set(SECOND=)", with: "Set(SECOND=192.0.2.2:9092)")
            .replacing("Set(SECOND_CALLS=)", with: "Set(SECOND_CALLS=https://second.example.org/v1/calls)")
    }
    static let down = ["Answer()", "Playback(all-circuits-busy-now&please-try-call-later)", "Hangup()"]

    /// What the engine makes of what was announced to it.
    static func offer(_ form: String) throws -> CallOffer {
        let read = try #require(CallForm(Array(form.utf8)), "\(form)")
        #expect(read["uuid"].flatMap(AudioSocketID.init) != nil)
        let names = Set(form.split(separator: "&").compactMap { $0.split(separator: "=").first.map(String.init) })
        #expect(names.subtracting(GatewayGuide.arguments) == ["uuid"])
        return AnnouncedCall { read[$0] }.offer(trusted: true)
    }

    @Test func aCallIsAnnouncedAndServedByTheFirstEngine() throws {
        let (call, announced) = try Self.call(World())
        #expect(call.deeds == ["Answer()", "TryExec(AudioSocket(40325ec2-5efd-4bd3-805f-53576e581d01,127.0.0.1:9092))", "Hangup()"])
        #expect(announced.forms.map { $0.url } == ["http://127.0.0.1:9421/v1/calls"])
        let offer = try Self.offer(try #require(announced.forms.first).form)
        #expect(offer == CallOffer(id: "", from: "+359888100001", to: "+359882818905", language: "bg"))
        let guide = "gateways/audiosocket/README.md"
        #expect(try GatewayGuide.address(.audioSocket, in: guide) == call.variables["ENGINE"])
        let announce = try Configuration(text: try #require(try GatewayGuide.settings(guide).first), file: guide).announce
        #expect(call.variables["CALLS"] == announce.map { "http://\($0)\(CallDoor.path)" })
    }

    /// A number is a stranger's: nothing in it becomes another field.
    @Test(arguments: ["+359 88&withheld=0&attest=A", "a,b=c", "", "100%"]) func aStrangeNumberStaysOne(number: String) throws {
        let offer = try Self.offer(try #require(try Self.call(World(caller: number)).announced.forms.first).form)
        #expect(offer.from == (number.isEmpty ? nil : number) && offer.attestation == nil && !offer.withheld)
    }

    @Test(arguments: ["prohibited", "prohibited_passed_screen"]) func aWithheldNumberIsToldAsOne(presentation: String) throws {
        let form = try #require(try Self.call(World(presentation: presentation)).announced.forms.first).form
        #expect(try Self.offer(form).withheld)
    }

    @Test(
        arguments: [
            ([("success", "A")], .full), ([("Verification passed", "B")], .partial), ([("cert_date_out_of_range", "A")], .failed),
            ([], nil),
        ] as [(verified: [(result: String, attestation: String)], attestation: Attestation?)])
    func whatTheNetworkSaysOfTheNumberIsTold(verified: [(result: String, attestation: String)], attestation: Attestation?) throws {
        let form = try #require(try Self.call(World(verified: verified)).announced.forms.first).form
        #expect(try Self.offer(form).attestation == attestation)
    }

    /// The first cannot be told of the call, or does not answer at its address; the second likewise.
    static let failures: [(answers: [String], ends: [String], asked: Int, taken: Int)] = [
        ([""], [], 1, 0), (["announced\n"], ["FAILED"], 1, 1), (["a token is wanted\n"], [], 1, 0), (["announced\n"], ["NOAPP"], 1, 1),
        (["", ""], [], 2, 0), (["announced\n", ""], ["FAILED"], 2, 1), (["", "announced\n"], ["FAILED"], 2, 1),
    ]

    @Test(arguments: failures.indices) func aPromptIsHeardWhereNoEngineAnswers(index: Int) throws {
        let (answers, ends, asked, taken) = Self.failures[index]
        let changed = asked == 2 ? Self.second : { $0 }
        let (call, announced) = try Self.call(World(answers: answers, ends: ends, changed: changed))
        #expect(announced.forms.count == asked && call.deeds.count { $0.hasPrefix("TryExec") } == taken, "\(call.deeds)")
        #expect(call.deeds.suffix(3) == Self.down[...])
    }

    /// Under another name, for the first engine may still have the call that was announced to it.
    @Test func theSecondEngineServes() throws {
        let (call, announced) = try Self.call(
            World(answers: ["announced\n", "announced\n"], ends: ["FAILED", "SUCCESS"], changed: Self.second))
        #expect(announced.forms.map { $0.url } == ["http://127.0.0.1:9421/v1/calls", "https://second.example.org/v1/calls"])
        #expect(
            call.deeds.last == "Hangup()"
                && call.deeds.contains("TryExec(AudioSocket(40325ec2-5efd-4bd3-805f-53576e581d02,192.0.2.2:9092))"))
        #expect(try Self.offer(announced.forms[0].form) == Self.offer(announced.forms[1].form))
    }

    @Test func everyLineIsWalkedOn() throws {
        let walks = [
            World(
                verified: [("success", "A")], answers: ["announced\n", "announced\n"], ends: ["FAILED", "FAILED"], changed: Self.second),
            World(),
        ]
        var walked = try walks.reduce(into: Set<Int>()) { $0.formUnion(try Self.call($1).call.lines) }
        let other = AsteriskCall(try GatewayGuide.dialplan(Self.path))
        other.function = { _, _ in "0" }
        try other.run("_+X.")
        try other.run("h")
        walked.formUnion(other.lines)
        let dialplan = try GatewayGuide.dialplan(Self.path)
        #expect(Set(dialplan.extensions.values.joined().map(\.line)).subtracting(walked) == [])
        #expect(dialplan.sections == ["schoolbell"])
    }

    @Test func theGuideListsWhatIsUnderstood() throws {
        let rows = try GatewayGuide.rows("gateways/audiosocket/README.md", under: "## What is said of a call")
        #expect(rows == GatewayGuide.arguments.union(["uuid"]))
    }
}
