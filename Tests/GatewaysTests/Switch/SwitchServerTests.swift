import CallCore
import Dialplans
import Logging
import NIOCore
import NIOPosix
import Support
import Synchronization
import Testing

@testable import Gateways

/// Switches on real sockets of the loopback, on ports that the system chooses.
@Suite struct SwitchServerTests {
    @Test func aCallComesFromAsterisk() async throws {
        try await Rig().serving(.fastAGI) { rig, port in
            let asterisk = try TextPeer(port: port)
            asterisk.say(SwitchScript.environment(from: "+35930000042", to: "100", arguments: ["lang=bg"]))
            #expect(asterisk.hear(to: "\n") == "ANSWER")
            asterisk.say("200 result=0\n")
            #expect(asterisk.hear(to: "\n") == "STREAM FILE \"/clips/a\" \"5\" 0")
            asterisk.say("200 result=53 endpos=4000\n")
            #expect(asterisk.hear(to: "\n") == "HANGUP")
            asterisk.say("200 result=1\nHANGUP\nHANGUP\n")
            #expect(asterisk.waitForClose())
            #expect(eventually { rig.events == [.key(.five, during: 1), .gone(.engine)] }, "\(rig.events)")
            #expect(rig.offers.first?.from == "+35930000042" && rig.offers.first?.language == "bg")
        }
    }

    /// One that is asleep finds the waiting and the speech in one read, and sees the first: more bytes let it come to the rest.
    @Test func anAsteriskThatReadsTwoCommandsTogether() async throws {
        try await Rig().serving(.fastAGI) { rig, port in
            let asterisk = try TextPeer(port: port)
            asterisk.say(SwitchScript.environment(from: "1", to: "100"))
            #expect(asterisk.hear(to: "\n") == "ANSWER")
            asterisk.say("200 result=0\n")
            #expect(asterisk.hear(to: "\n") == "STREAM FILE \"/clips/a\" \"5\" 0")
            asterisk.say("200 result=0 endpos=8000\n")
            #expect(asterisk.hear(to: "\n") == "WAIT FOR DIGIT 30000")
            asterisk.say("200 result=49\n")
            let speech = "STREAM FILE \"/clips/b\" \"\" 0"
            #expect(asterisk.hear(to: "\n") == "WAIT FOR DIGIT 30000" && asterisk.hear(to: "\n") == speech)
            #expect(asterisk.hear(to: "\n") == "GET FULL VARIABLE ${EPOCH}")
            asterisk.say("200 result=1\n200 result=1 (1795240258)\n")
            // On a slow machine there may have been a second one before.
            var next = asterisk.hear(to: "\n")
            while next == "GET FULL VARIABLE ${EPOCH}" {
                asterisk.say("200 result=1 (1795240258)\n")
                next = asterisk.hear(to: "\n")
            }
            #expect(next == speech)
            asterisk.say("200 result=0 endpos=8000\n")
            let told: [LineEvent] = [
                .played(1, .done, milliseconds: 1_000), .key(.one, during: nil), .played(2, .done, milliseconds: 1_000),
            ]
            #expect(eventually { rig.events == told }, "\(rig.events)")
        }
    }

    @Test func aCallComesFromFreeSWITCH() async throws {
        try await Rig().serving(.eventSocket) { rig, port in
            let freeSWITCH = try TextPeer(port: port)
            #expect(freeSWITCH.hear(to: "\n\n") == "connect")
            freeSWITCH.say(SwitchScript.channel(from: "%2B35930000042", to: "100"))
            while let command = freeSWITCH.hear(to: "\n\n") {
                freeSWITCH.say("Content-Type: command/reply\nReply-Text: +OK\n\n")
                if let began = SwitchScript.execution("CHANNEL_EXECUTE", of: command) { freeSWITCH.say(began) }
                if command.contains("playback\nexecute-app-arg: /clips") {
                    freeSWITCH.say(SwitchScript.event("DTMF", "DTMF-Digit: 5"))
                } else if command.contains("call-command: hangup") {
                    freeSWITCH.say(SwitchScript.event("CHANNEL_HANGUP", "Hangup-Cause: NORMAL_CLEARING"))
                } else if let ended = SwitchScript.execution("CHANNEL_EXECUTE_COMPLETE", of: command) {
                    freeSWITCH.say(ended)
                }
            }
            #expect(eventually { rig.events == [.key(.five, during: 1), .gone(.engine)] }, "\(rig.events)")
            #expect(rig.offers.first?.from == "+35930000042")
        }
    }

    /// A frame every 20 ms, silence too; whoever hangs up has not read the last of them.
    @Test func aCallComesByAudioSocket() async throws {
        try await Rig().serving(.audioSocket) { rig, port in
            var caller: TextPeer? = try TextPeer(port: port)
            caller?.say(rig.greeting(.audioSocket))
            for _ in 1...20 { #expect(caller?.read(323)?.prefix(3) == [0x10, 0x01, 0x40]) }
            caller?.say([0x03, 0, 1, 0x35])
            #expect(eventually { rig.events.contains(.key(.five, during: nil)) }, "\(rig.events)")
            caller = nil
            #expect(eventually { rig.events.last == .gone(.caller) }, "\(rig.events)")
            #expect(rig.offers.map(\.from) == ["1"] && rig.log.lines.isEmpty, "\(rig.log.lines)")
        }
    }

    /// The engine ends its calls, and the switch goes on in its own dialplan.
    @Test(arguments: SwitchKind.allCases) func callsEndWithTheEngine(speaks: SwitchKind) async throws {
        try await Rig().serving(speaks) { rig, port in
            let peer = try TextPeer(port: port)
            peer.say(rig.greeting(speaks))
            #expect(eventually { rig.offers.count == 1 && rig.figures.doors.map(\.connections) == [1] })
            await rig.server.close()
            #expect(peer.waitForClose() && rig.events.last == .gone(.engine))
            #expect(rig.figures.doors.map(\.connections) == [0] && rig.figures.doors.map(\.calls) == [1])
        }
    }

    @Test(arguments: SwitchKind.allCases) func onlyPeersMayConnect(speaks: SwitchKind) async throws {
        try await Rig().serving(speaks, peers: ["127.0.0.2"]) { rig, port in
            for _ in 1...5 { #expect(try TextPeer(port: port).waitForClose()) }
            #expect(rig.log.lines == ["warning connections from addresses that are no peers were closed"])
            let peer = try TextPeer(port: port, from: "127.0.0.2")
            peer.say(rig.greeting(speaks))
            #expect(eventually { rig.offers.count == 1 })
        }
    }

    @Test(arguments: SwitchKind.allCases) func aWrongTokenIsToldOnceAndNotToldItself(speaks: SwitchKind) async throws {
        try await Rig(token: "opensesame-opensesame").serving(speaks, token: "opensesame-opensesame") { rig, port in
            let peer = try TextPeer(port: port)
            peer.say(rig.greeting(speaks, token: "opensesame-opensesamE"))
            #expect(peer.waitForClose() && rig.offers.isEmpty)
            #expect(rig.log.lines == ["notice a connection from a switch brought no call denied"])
            let right = try TextPeer(port: port)
            right.say(rig.greeting(speaks, token: "opensesame-opensesame"))
            #expect(eventually { rig.offers.count == 1 })
        }
    }

    @Test func anAddressForOthersNeedsPeersAndAToken() throws {
        let open = try #require(LineAddress("192.0.2.1:4573"))
        let peer = try #require(PeerNetwork("192.0.2.0/24"))
        #expect(throws: SwitchListenerError.unprotected(open)) { try SwitchListener(address: open, speaks: .fastAGI) }
        #expect(throws: SwitchListenerError.unprotected(open)) { try SwitchListener(address: open, speaks: .fastAGI, peers: [peer]) }
        #expect(throws: SwitchListenerError.unprotected(open)) { try SwitchListener(address: open, speaks: .fastAGI, token: "t") }
        _ = try SwitchListener(address: open, speaks: .fastAGI, peers: [peer], token: "t")
    }
}
