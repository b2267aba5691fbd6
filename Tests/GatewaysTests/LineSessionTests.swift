import CallCore
import Testing

@testable import Gateways

@Suite struct LineSessionTests {
    static let hello = "hello line=1 engine=schoolbell/0.1.0 beat=15 session=\(LineCases.session.text) received=0 keep=30"

    // MARK: Hello

    static let greetings: [(says: String, answers: [String])] = [
        ("hello line=1 gateway=t/1", [hello]),
        ("hello line=3,1 gateway=t/1", [hello]),
        ("hello line=1 gateway=t/1 beat=0", [hello.replacing("beat=15", with: "beat=0")]),
        ("hello line=1 gateway=t/1 can=resume,file session=\(LineCases.session.text) received=0", [hello]),
        ("", []),
        ("error code=internal", []),
        ("error nonsense", []),
        ("hello line=2 gateway=t/1", ["error code=version text=1", "bye reason=version"]),
        ("hello line=1", ["error code=missing-argument of=hello text=gateway", "bye"]),
        ("hello line=1 gateway=%", ["error code=parse of=hello at=22", "bye"]),
        ("hello line=1 gateway=t/1 can=url", ["error code=unsupported of=hello text=url", "bye"]),
        ("ping", ["error code=bad-state of=ping", "bye"]),
        ("ring call=a to=1", ["error code=bad-state of=ring", "bye"]),
        ("GET / HTTP/1.1", ["error code=bad-state", "bye"]),
        ("bye", []),
    ]

    @Test(arguments: greetings.indices) func firstLine(index: Int) {
        let (says, answers) = Self.greetings[index]
        let bench = Bench(hello: nil)
        #expect(bench.say(says) == answers)
        let ends = answers.contains { $0.hasPrefix("bye") } || says == "bye"
        #expect(bench.state == (ends ? .closing : .open))
        #expect(bench.session.isOver == ends)
        if ends { #expect(bench.say("hello line=1 gateway=t/1") == []) }
    }

    @Test func lineTooLongNeverEndsTheConnection() {
        let bench = Bench(hello: nil)
        #expect(bench.sayTooLong("hello ") == ["error code=line-too-long"])
        #expect(bench.say("hello line=1 gateway=t/1") == [Self.hello])
        #expect(bench.sayTooLong("error text=") == [])
    }

    @Test func silenceBeforeHelloEndsTheConnection() {
        let bench = Bench(hello: nil)
        #expect(bench.wait(9_999) == [])
        #expect(bench.wait(1) == ["error code=bad-state", "bye"])
        #expect(bench.state == .closing && bench.session.deadline == nil)
    }

    static let tokens: [(wanted: String?, said: String, isAdmitted: Bool)] = [
        (nil, "", true), (nil, " token=x", true), ("secret", " token=secret", true), ("secret", "", false), ("secret", " token=", false),
        ("secret", " token=secre", false), ("secret", " token=secrets", false), ("secret", " token=Secret", false),
        ("тайна", " token=%D1%82%D0%B0%D0%B9%D0%BD%D0%B0", true), ("", " token=", true), ("", " token=x", false),
    ]

    @Test(arguments: tokens.indices) func tokenAdmits(index: Int) {
        let (wanted, said, isAdmitted) = Self.tokens[index]
        var settings = LineSettings()
        settings.token = wanted
        let bench = Bench(settings, hello: nil)
        #expect(bench.say("hello line=9,1 gateway=t/1" + said) == (isAdmitted ? [Self.hello] : ["error code=denied", "bye reason=denied"]))
    }

    // MARK: Heartbeats

    @Test func silenceAsksThenEnds() {
        let bench = Bench()
        _ = bench.say("ring call=a to=1")
        _ = bench.order(.answer)
        #expect(bench.wait(14_999) == [])
        #expect(bench.wait(1) == ["ping"])
        #expect(bench.wait(29_999) == [] && bench.state == .open)
        #expect(bench.wait(1) == [] && bench.state == .closed)
        #expect(bench.events() == [.gone(.gateway)])
    }

    @Test(arguments: ["pong", "", "nonsense", "ping"]) func anyLineIsASignOfLife(line: String) {
        let bench = Bench()
        #expect(bench.wait(15_000) == ["ping"])
        _ = bench.wait(29_000)
        _ = bench.say(line)
        #expect(bench.wait(14_999) == [])
        #expect(bench.wait(1) == ["ping"] && bench.state == .open)
    }

    @Test func pingIsAnsweredAndBeatZeroIsNone() {
        let bench = Bench(hello: "hello line=1 gateway=t/1 beat=0")
        #expect(bench.say("ping") == ["pong"])
        #expect(bench.wait(86_400_000) == [] && bench.state == .open)
    }

    // MARK: Faults

    @Test func hundredFaultsInAMinuteEndTheSession() {
        let bench = Bench(hello: "hello line=1 gateway=t/1 beat=0")
        for _ in 1...99 { #expect(bench.say("Nonsense") == ["error code=parse at=1"]) }
        for _ in 1...300 { #expect(bench.say("key call=x key=1") == ["error code=no-such-call of=key call=x"]) }
        #expect(bench.say("Nonsense") == ["error code=parse at=1", "bye reason=errors"])
        #expect(bench.state == .closing)
    }

    @Test func faultsOfAnEarlierMinuteAreForgiven() {
        let bench = Bench(hello: "hello line=1 gateway=t/1 beat=0")
        for _ in 1...5 {
            for _ in 1...99 { #expect(bench.say("nonsense") == ["error code=unknown-verb of=nonsense"]) }
            _ = bench.wait(60_000)
        }
        #expect(bench.state == .open)
    }

    @Test(arguments: ["error code=parse", "error", "error code=what", "error =", "pong", "ack n=1", "  ", ""])
    func neverAnswered(line: String) {
        #expect(Bench().say(line) == [])
    }

    // MARK: Counting

    static let counted: [(line: String, received: Int, sent: Int)] = [
        ("", 0, 0), ("   ", 0, 0), ("ping", 0, 0), ("pong x=1", 0, 0), (" ack n=1", 0, 0), ("ack", 0, 1), ("hello", 0, 1), ("error", 1, 0),
        ("error code=parse", 1, 0), ("Nonsense", 1, 1), ("pingpong", 1, 1), ("ring call=a to=1", 1, 0), ("bye", 1, 0),
        ("key call=b key=1", 1, 1),
    ]

    @Test(arguments: counted.indices) func linesAreCounted(index: Int) {
        let (line, received, sent) = Self.counted[index]
        let bench = Bench()
        _ = bench.say(line)
        #expect(bench.session.received == received)
        #expect(bench.session.sent == sent)
    }

    @Test func longLinesAndOrdersAreCounted() {
        let bench = Bench()
        _ = bench.sayTooLong("ring call=")
        _ = bench.sayTooLong("ping ")
        _ = bench.say("ring call=a to=1")
        _ = bench.order(.answer, .secret(true))
        _ = bench.end { $0.stop() }
        #expect(bench.session.received == 2)
        #expect(bench.session.sent == 5, "two errors, two orders, one bye")
    }

    // MARK: The end

    @Test(arguments: ["bye", "bye reason=restart", "bye reason=what"]) func byeEndsTheSessionAndItsCalls(line: String) {
        let bench = Bench()
        _ = bench.say("ring call=a to=1", "ring call=b to=1")
        #expect(bench.say(line, "ring call=c to=1") == [])
        #expect(bench.events() == [.gone(.gateway)] && bench.events(call: 1) == [.gone(.gateway)])
        #expect(bench.state == .closing && bench.telephonist.rung.count == 2)
        #expect(bench.order(.answer) == [])
    }

    @Test func engineEndsTheSession() {
        for (how, line, cause, state) in [
            ({ $0.stop() }, "bye reason=restart", GoneCause.engine, Bench.State.closing),
            ({ $0.peerIsSlow() }, "bye reason=slow", .error, .closed),
        ] as [((LineTrunk) -> Void, String, GoneCause, Bench.State)] {
            let bench = Bench()
            _ = bench.say("ring call=a to=1")
            #expect(bench.end(how) == [line])
            #expect(bench.events() == [.gone(cause)])
            #expect(bench.state == state)
            #expect(bench.end { $0.inputEnded() } == [])
        }
    }
}
