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
    static func reconnect(_ old: Bench, _ hello: String) -> (Bench, [String]) {
        let bench = Bench(hello: nil)
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

    @Test func anotherTokenIsAnotherGateway() {
        let old = Bench(hello: Self.hello + " token=x")
        _ = old.say("ring call=a to=1")
        _ = old.end { $0.inputEnded() }
        #expect(Self.reconnect(old, Self.again + "0 token=y").1.first?.hasSuffix("resumed=1") == false)
        #expect(Self.reconnect(old, Self.again + "0 token=x").1.first?.hasSuffix("resumed=1") == true)
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
}
