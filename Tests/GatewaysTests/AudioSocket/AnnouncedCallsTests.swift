import CallCore
import Dialplans
import Testing

@testable import Gateways

/// Calls that are announced before they come over AudioSocket.
@Suite struct AnnouncedCallsTests {
    @Test func anAnnouncementIsGoodOnceAndForAMinute() throws {
        let calls = AnnouncedCalls()
        let call = AnnouncedCall { ["to": "1", "withheld": "1", "from": "2", "verstat": "TN-Validation-Passed-A", "lang": "bg"][$0] }
        let id = try #require(AudioSocketID(FakeAudioSocket.name))
        try calls.announce(call, named: FakeAudioSocket.name, at: 0)
        #expect(throws: AnnouncedCalls.Refusal.known) { try calls.announce(call, named: FakeAudioSocket.name.uppercased(), at: 59_999) }
        let offer = try #require(calls.take(id, at: 59_999)).offer(trusted: false)
        #expect(offer == CallOffer(id: "", from: nil, to: "1", withheld: true, attestation: .full, language: "bg", gatewayTrusted: false))
        #expect(calls.take(id, at: 59_999) == nil)
        try calls.announce(call, named: FakeAudioSocket.name, at: 60_000)
        #expect(calls.take(id, at: 120_000) == nil)
        for name in [
            "", "40325ec2", FakeAudioSocket.name + "0", FakeAudioSocket.name.replacing("4", with: "g"),
            "4032-5ec25efd4bd3805f53576e581d13--",
        ] {
            #expect(throws: AnnouncedCalls.Refusal.badName) { try calls.announce(call, named: name, at: 0) }
        }
    }

    @Test func callsThatNeverComeAreForgotten() throws {
        let calls = AnnouncedCalls()
        let call = AnnouncedCall { _ in "1" }
        func name(_ number: Int) -> String {
            let digits = String(number, radix: 16)
            return "00000000-0000-0000-0000-" + String(repeating: "0", count: 12 - digits.count) + digits
        }
        for number in 0..<AnnouncedCalls.most { try calls.announce(call, named: name(number), at: number / 1_000) }
        #expect(throws: AnnouncedCalls.Refusal.tooMany) { try calls.announce(call, named: name(99_999), at: 59_999) }
        try calls.announce(call, named: name(99_999), at: 60_010)
    }
}
