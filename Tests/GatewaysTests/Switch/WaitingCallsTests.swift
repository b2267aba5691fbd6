import Support
import Testing

@testable import Gateways

/// Asterisk works on one command as long as that takes: a key is waited for, somebody talks. No other call waits for it.
@Suite struct WaitingCallsTests {
    @Test func callsWhoseAnswersAreFarAwayHoldUpNobody() async throws {
        try await Rig().serving(.fastAGI) { rig, port in
            let waiting = try (1...40).map { _ in
                let asterisk = try TextPeer(port: port)
                asterisk.say(rig.greeting(.fastAGI))
                return asterisk
            }
            for asterisk in waiting { #expect(asterisk.hear(to: "\n") == "ANSWER") }
            let served = try TextPeer(port: port)
            served.say(rig.greeting(.fastAGI))
            #expect(served.hear(to: "\n") == "ANSWER")
            served.say("200 result=0\n")
            #expect(served.hear(to: "\n")?.hasPrefix("STREAM FILE") == true)
            served.say("200 result=53 endpos=4000\n")
            #expect(served.hear(to: "\n") == "HANGUP")
            // Those that waited go on as if nothing had been.
            for asterisk in waiting {
                asterisk.say("200 result=0\n")
                #expect(asterisk.hear(to: "\n")?.hasPrefix("STREAM FILE") == true)
            }
            withExtendedLifetime(served) {}
        }
    }
}
