import CallCore
import Dialplans
import Testing

@testable import Gateways

/// A session that outlives its connection, as the engine keeps it.
@Suite struct LineResumptionTests {
    static let hello = "hello line=1 gateway=t/1 can=file,resume beat=0"
    static let again = hello + " session=\(LineCases.session.text) received="
    static let resumed =
        LineSessionTests.hello.replacing("beat=15", with: "beat=0").replacing("received=0", with: "received=1") + " resumed=1"

    /// A session with one call that is up and hears play 1.
    static func session() -> Bench {
        let bench = Bench(hello: hello)
        _ = bench.say("ring call=a to=1")
        #expect(bench.order(.answer, .play(Play(number: 1, clips: [Clip(path: "/1", milliseconds: 9, text: "")]))).count == 2)
        return bench
    }

    /// A new connection that names the session of another.
    static func reconnect(_ old: Bench, _ hello: String, _ entrance: LineEntrance = .streams) -> (Bench, [String]) {
        var settings = LineSettings()
        settings.entrance = entrance
        let bench = Bench(settings, hello: nil)
        bench.found = old.trunk
        return (bench, bench.say(hello))
    }

    @Test func theCallGoesOnAndWhatIsMissingIsSaidAgain() {
        let old = Self.session()
        _ = old.end { $0.inputEnded() }
        #expect(old.events() == [] && old.state == .closing)
        #expect(old.order(.secret(true)) == [], "it waits for a connection")
        let (new, said) = Self.reconnect(old, Self.again + "1")
        #expect(said == [Self.resumed, "play call=a play=1 file=/1 ms=9", "secret call=a on=1"])
        #expect(new.say("played call=a play=1 end=done ms=9") == [])
        #expect(old.events() == [.played(1, .done, milliseconds: 9)])
    }

    /// Another count, another gateway, another session, one that cannot resume, one that was not admitted.
    @Test(arguments: [
        "\(again)9", hello.replacing("t/1", with: "u/1") + " session=\(LineCases.session.text) received=0",
        "\(hello) session=00000000000000000000000000000000 received=0", "\(hello) session=\(LineCases.session.text)",
        hello.replacing(",resume", with: "") + " session=\(LineCases.session.text) received=0",
    ])
    func whatCannotBeIsANewSession(hello: String) {
        let old = Self.session()
        _ = old.end { $0.inputEnded() }
        let (new, said) = Self.reconnect(old, hello)
        #expect(said == [LineSessionTests.hello.replacing("beat=15", with: "beat=0")])
        #expect(new.session.liveCalls == 0 && old.session.liveCalls == 1 && old.events() == [])
    }

    @Test func aCountThatWasAcknowledgedCannotGoBack() {
        let old = Self.session()
        #expect(old.say("ack n=2", "ack n=1") == [])
        #expect(old.say("ack n=3") == ["error code=bad-argument of=ack text=n"])
        _ = old.end { $0.inputEnded() }
        #expect(Self.reconnect(old, Self.again + "1").1 == [LineSessionTests.hello.replacing("beat=15", with: "beat=0")])
        #expect(Self.reconnect(old, Self.again + "2").1 == [Self.resumed, "error code=bad-argument of=ack text=n"])
    }

    static let door = LineEntrance(door: "tls 192.0.2.1:5095", token: "mark", trusted: true, origin: .v4([192, 0, 2, 7]))

    /// By which door one comes in, and whether the session goes on.
    @Test(arguments: [
        (door, true), (door.entered(from: .v4([192, 0, 2, 8])), true), (.streams, false),
        (LineEntrance(door: door.door, token: "other", trusted: true), false),
        (LineEntrance(door: door.door, token: nil, trusted: true), false),
        (LineEntrance(door: door.door, token: "mark", trusted: false), false),
        (LineEntrance(door: "tcp 192.0.2.1:5095", token: "mark", trusted: true), false),
    ])
    func onlyByTheSameDoor(entrance: LineEntrance, goesOn: Bool) {
        var settings = LineSettings()
        settings.entrance = Self.door
        let old = Bench(settings, hello: Self.hello)
        _ = old.say("ring call=a to=1")
        _ = old.end { $0.inputEnded() }
        #expect(Self.reconnect(old, Self.again + "0", entrance).1.first?.hasSuffix("resumed=1") == goesOn)
        #expect(old.session.settings.entrance.origin == (goesOn ? entrance : Self.door).origin)
    }

    @Test func aSecondConnectionReplacesTheFirst() {
        let old = Self.session()
        let (new, said) = Self.reconnect(old, Self.again + "2")
        #expect(old.heard() == ["bye reason=replaced"] && old.state == .closing)
        #expect(said == [Self.resumed, "error code=internal text=bye"], "a bye that may not have come ends no new connection")
        old.end { $0.inputEnded(from: old) }.forEach { Issue.record("\($0)") }
        #expect(new.say("key call=a key=1") == [] && old.events() == [.key(.one, during: nil)])
    }

    @Test func afterKeepSecondsTheSessionIsDead() {
        let old = Self.session()
        _ = old.end { $0.inputEnded() }
        #expect(old.wait(29_999) == [] && old.events() == [])
        _ = old.wait(1)
        #expect(old.events() == [.gone(.gateway)] && old.session.isOver)
        #expect(Self.reconnect(old, Self.again + "2").1 == [LineSessionTests.hello.replacing("beat=15", with: "beat=0")])
    }

    /// `restart` and `slow`: the calls stay.
    @Test func theEngineTakesItsLeaveAndTheCallsStay() {
        for (how, line) in [({ $0.stop() }, "restart"), ({ $0.peerIsSlow() }, "slow")] as [((LineTrunk) -> Void, String)] {
            let old = Self.session()
            #expect(old.end(how) == ["bye reason=\(line)"])
            #expect(old.events() == [] && old.session.sent == 3)
            #expect(Self.reconnect(old, Self.again + "3").1 == [Self.resumed])
        }
    }

    @Test func byeOfTheGatewayEndsTheSession() {
        let old = Self.session()
        #expect(old.say("bye") == [])
        #expect(old.events() == [.gone(.gateway)] && old.session.isOver)
    }

    // MARK: Acknowledging and holding back

    @Test func linesAreAcknowledgedInASecondOrAfterSixtyFour() {
        let bench = Bench(hello: Self.hello)
        #expect(bench.say("ring call=a to=1") == [] && bench.order(.answer) == ["answer call=a"])
        #expect(bench.wait(999) == [] && bench.wait(1) == ["ack n=1"] && bench.wait(60_000 - 1_000 - 1) == [])
        for _ in 2...64 { #expect(bench.say("error code=internal") == []) }
        #expect(bench.say("error code=internal") == ["ack n=65"])
        #expect(bench.say("ping", "") == ["pong"])
    }

    @Test func whoCannotResumeIsNotToldOfIt() {
        let bench = Bench(hello: "hello line=1 gateway=t/1 beat=0")
        for _ in 1...200 { #expect(bench.say("error code=internal") == []) }
        #expect(bench.wait(5_000) == [] && bench.say("ack n=77") == [])
    }

    @Test func withManyUnacknowledgedTheEngineHoldsBack() {
        let bench = Self.session()
        var said = 2
        for _ in 1...1_200 { said += bench.order(.secret(true)).count }
        #expect(said == 1_024)
        #expect(bench.say("ack n=100").count == 100)
        #expect(bench.say("ack n=1124").count == 78)
        #expect(bench.session.sent == 1_202)
    }

    /// Lines that are each answered, from a gateway that acknowledges nothing.
    @Test func whoNeverAcknowledgesMakesNothingGrow() {
        let old = Bench(hello: Self.hello)
        let most = 1_024 + LineSettings.mostHeld
        var said: [String] = []
        for _ in 1...most { said += old.say("key call=no key=1").filter { $0.hasPrefix("error") } }
        #expect(said.count == 1_024 && old.state == .open)
        #expect(old.say("key call=no key=1").count { $0.hasPrefix("error") } == 0 && old.state == .closed && !old.session.isOver)
        #expect(old.session.sent == most + 2, "the last is a bye that waits too")
        let (new, again) = Self.reconnect(old, Self.again + "0")
        #expect(again == [LineSessionTests.hello.replacing("beat=15", with: "beat=0")], "it has too much to say again")
        #expect(new.session.sent == 0)
        let (last, rest) = Self.reconnect(old, Self.again + "1024")
        #expect(rest.count == 1 + 1_024 && rest.first?.hasSuffix("resumed=1") == true)
        var number = 2_048
        while number < most + 2 { number += last.say("ack n=\(number)").count { $0.hasPrefix("error") } }
        #expect(last.say("ack n=\(most + 2)", "key call=no key=1") == ["error code=no-such-call of=key call=no"])
    }

    @Test func tooMuchForAGatewayThatIsAwayEndsTheSession() {
        let old = Self.session()
        _ = old.end { $0.inputEnded() }
        for _ in 1...LineSettings.mostHeld { _ = old.order(.secret(true)) }
        #expect(old.events() == [])
        _ = old.order(.secret(true))
        #expect(old.events() == [.gone(.error)] && old.session.isOver)
    }
}
