import CallCore
import Dialplans
import Testing

@testable import Gateways

/// The rules of "How a call goes".
@Suite struct LineCallTests {
    @Test func ringTellsWhatTheGatewayKnows() {
        var settings = LineSettings()
        settings.trusted = false
        let bench = Bench(settings)
        _ = bench.say(
            "ring call=x from=%20%280888%29%20123 to=+359882818905 attest=C diverted=0888 lang=et", "ring call=y from=0888 to=1 withheld=1")
        #expect(
            bench.telephonist.rung.map(\.leg.offer) == [
                CallOffer(
                    id: "call-1", from: " (0888) 123", to: "+359882818905", attestation: .gateway, diverted: "0888", language: "et",
                    gatewayTrusted: false), CallOffer(id: "call-2", from: nil, to: "1", withheld: true, gatewayTrusted: false),
            ])
    }

    @Test func longNumbersAreCut() {
        let bench = Bench()
        _ = bench.say("ring call=x to=1 from=" + String(repeating: "8", count: 8_000))
        #expect(bench.telephonist.rung[0].leg.offer.from == String(repeating: "8", count: 128))
    }

    @Test func decisionsAreToldOnce() {
        let bench = Bench()
        _ = bench.say("ring call=a to=1")
        #expect(bench.order(.answer) == ["answer call=a"])
        #expect(bench.order(.answer, .reject(.busy)) == [])
        #expect(bench.order(.hangUp(.normal)) == ["hangup call=a"])
        #expect(bench.order(.hangUp(.error), .secret(true), .answer) == [])
    }

    @Test(arguments: RejectCause.allCases) func ringIsRejected(cause: RejectCause) {
        let bench = Bench(
            LineSettings(),
            Telephonist { leg in
                leg.perform([.reject(cause)])
                return false
            })
        #expect(bench.say("ring call=a to=1") == ["reject call=a cause=\(cause.rawValue)"])
        #expect(bench.say("key call=a key=1", "gone call=a cause=engine") == [])
        #expect(bench.say("gone call=a cause=engine") == ["error code=no-such-call of=gone call=a"])
    }

    @Test func ringThatNobodyTakesIsRejected() {
        #expect(Bench(LineSettings(), Telephonist { _ in false }).say("ring call=a to=1") == ["reject call=a cause=error"])
    }

    @Test func undecidedRingIsRejectedAfterFiveSeconds() {
        let bench = Bench()
        _ = bench.say("ring call=a to=1")
        #expect(bench.wait(4_999) == [])
        #expect(bench.wait(1) == ["reject call=a cause=error"])
        #expect(bench.order(.answer) == [])
        #expect(bench.say("gone call=a cause=engine") == [])
        #expect(bench.events() == [.gone(.engine)])
    }

    @Test func secondRingOfTheSameNameLeavesTheFirst() {
        let bench = Bench()
        _ = bench.say("ring call=a to=1")
        #expect(bench.say("ring call=a to=2") == ["error code=call-exists of=ring call=a"])
        #expect(bench.order(.answer) == ["answer call=a"])
        #expect(bench.telephonist.rung.count == 1)
    }

    @Test func callsAboveTheNumberAreBusyAndTheOthersGoOn() {
        var settings = LineSettings()
        settings.calls = 2
        let bench = Bench(settings)
        _ = bench.say("ring call=a to=1", "ring call=b to=1")
        #expect(bench.say("ring call=c to=1") == ["reject call=c cause=busy"])
        #expect(bench.say("gone call=c cause=engine") == [])
        #expect(bench.order(.answer) == ["answer call=a"])
        _ = bench.say("gone call=b cause=caller")
        #expect(bench.say("ring call=d to=1") == [] && bench.telephonist.rung.count == 3)
    }

    @Test func floodOfRingsDoesNotGrow() {
        var settings = LineSettings()
        settings.calls = 10
        let bench = Bench(settings)
        for number in 0..<1_000 { _ = bench.say("ring call=c\(number) to=1") }
        #expect(bench.session.calls.count == 20 && bench.telephonist.rung.count == 10)
    }

    static let outOfPlace: [(line: String, ringing: [String], up: [String])] = [
        ("key call=a key=1", ["error code=bad-state of=key call=a"], []),
        (
            "played call=a play=1 end=done", ["error code=bad-state of=played call=a play=1"],
            ["error code=bad-state of=played call=a play=1"]
        ),
        ("recorded call=a record=1 end=limit", ["error code=bad-state of=recorded call=a"], ["error code=bad-state of=recorded call=a"]),
        (
            "transferred call=a transfer=1 end=busy", ["error code=bad-state of=transferred call=a"],
            ["error code=bad-state of=transferred call=a"]
        ),
    ]

    @Test(arguments: outOfPlace.indices) func reportsThatDoNotFitAreSaidToBeSo(index: Int) {
        let (line, ringing, up) = Self.outOfPlace[index]
        let bench = Bench()
        #expect(bench.say(line) == ["error code=no-such-call of=\(line.prefix { $0 != " " }) call=a"])
        _ = bench.say("ring call=a to=1")
        #expect(bench.say(line) == ringing)
        _ = bench.order(.answer)
        #expect(bench.say(line) == up)
        _ = bench.order(.hangUp(.normal))
        #expect(bench.say(line) == [])
    }

    @Test(arguments: GoneCause.allCases) func goneIsTheLastWord(cause: GoneCause) {
        let bench = Bench()
        _ = bench.say("ring call=a to=1")
        _ = bench.order(.answer)
        _ = bench.say("gone call=a cause=\(cause.rawValue) code=16", "key call=a key=1")
        #expect(bench.events() == [.gone(cause)])
        #expect(bench.order(.secret(true), .hangUp(.normal)) == [])
        // A call of the same name is another one: the old leg has no say in it.
        _ = bench.say("ring call=a to=1")
        #expect(bench.order(.answer) == [] && bench.order(.answer, call: 1) == ["answer call=a"])
    }

    @Test func callWhoseGoneNeverComesEnds() {
        let bench = Bench(hello: "hello line=1 gateway=t/1 beat=0")
        _ = bench.say("ring call=a to=1")
        _ = bench.order(.answer, .hangUp(.normal))
        _ = bench.wait(29_999)
        #expect(bench.events() == [])
        _ = bench.wait(1)
        #expect(bench.events() == [.gone(.error)])
        #expect(bench.say("gone call=a cause=engine") == ["error code=no-such-call of=gone call=a"])
    }

    @Test func ordersBeforeTheAnswerEndAsFailed() {
        let bench = Bench()
        _ = bench.say("ring call=a to=1")
        let play = Play(number: 1, clips: [Clip(path: "/a.wav", milliseconds: 1, text: "")])
        #expect(bench.order(.play(play), .record(Recording(number: 2, path: "/r", limit: 1, silence: 1)), .secret(true)) == [])
        #expect(bench.events() == [.played(1, .failed, milliseconds: 0), .recorded(2, .failed, milliseconds: 0)])
        #expect(bench.order(.hangUp(.busy)) == ["reject call=a cause=busy"])
    }

    /// What a call orders while it is told something goes out in the same tick, with one flush.
    @Test func ordersThatAnswerAnEventFollowAtOnce() {
        let bench = Bench(
            LineSettings(),
            Telephonist { leg in
                leg.perform([.answer])
                return true
            })
        #expect(bench.say("ring call=a to=1") == ["answer call=a"])
        bench.telephonist.rung[0].answerEvent = { event in
            event == .key(.one, during: nil) ? [.play(Play(number: 1, clips: [])), .secret(true)] : []
        }
        let flushes = bench.flushes
        #expect(bench.say("key call=a key=1") == ["secret call=a on=1"])
        #expect(bench.flushes == flushes + 1)
        #expect(bench.events() == [.key(.one, during: nil), .played(1, .done, milliseconds: 0)])
    }
}
