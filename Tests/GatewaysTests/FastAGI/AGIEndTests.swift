import CallCore
import Dialplans
import Testing

@testable import Gateways

/// Who gets a call on FastAGI, and how it ends.
@Suite struct AGIEndTests {
    static let silent: [(Milliseconds, [String])] = [(10_000, []), (10_000, ["agi_network: yes"])]

    @Test(arguments: silent.indices) func whoeverSaysNothingIsLeft(index: Int) {
        let telephonist = AGISessionTests.telephonist([])
        let asterisk = FakeAsterisk(telephonist)
        for line in Self.silent[index].1 { asterisk.call?.receive(.line(Array(line.utf8))) }
        asterisk.run(until: Self.silent[index].0)
        #expect(asterisk.isClosed && telephonist.rung.isEmpty && asterisk.learnt == [.refused(.silent)])
    }

    @Test func aDeadChannelIsNoCall() {
        let telephonist = AGISessionTests.telephonist([])
        let asterisk = FakeAsterisk(telephonist)
        asterisk.ring(AGIEnvironmentTests.plain.map { $0.hasPrefix("agi_extension") ? "agi_extension: h" : $0 })
        #expect(asterisk.isClosed && telephonist.rung.isEmpty && asterisk.learnt == [])
    }

    @Test func aTokenIsAskedFor() {
        var settings = AGISettings()
        settings.token = "secret"
        for (argument, isTaken) in [("token=secret", true), ("token=other", false), ("x", false)] {
            let telephonist = AGISessionTests.telephonist([])
            let asterisk = FakeAsterisk(telephonist, settings: settings)
            asterisk.ring(AGIEnvironmentTests.plain + ["agi_arg_1: \(argument)"])
            #expect(telephonist.rung.isEmpty == !isTaken && asterisk.isClosed == !isTaken)
        }
    }

    @Test(arguments: [true, false]) func whoeverHangsUpInTheSoundIsGone(tellsHangUp: Bool) {
        let (asterisk, events) = AGISessionTests.hold([AGISessionTests.play(1, "b")], caller: [(600, .hangUp)], tellsHangUp: tellsHangUp)
        #expect(events == [.gone(.caller)] && asterisk.isClosed)
    }

    @Test(arguments: [true, false]) func whoeverHangsUpInSilenceIsGone(tellsHangUp: Bool) {
        let (asterisk, events) = AGISessionTests.hold([], caller: [(600, .hangUp)], tellsHangUp: tellsHangUp)
        #expect(events == [.gone(.caller)] && asterisk.isClosed)
    }

    @Test(arguments: [[], [AGISessionTests.play(1, "b")]]) func weHangUp(before: [LineOrder]) {
        let telephonist = AGISessionTests.telephonist(before)
        let asterisk = FakeAsterisk(telephonist, lengths: AGISessionTests.lengths)
        asterisk.ring()
        asterisk.run(until: 500)
        telephonist.rung[0].leg.perform([.hangUp(.normal), AGISessionTests.play(9, "a")])
        asterisk.run(until: 1_000)
        #expect(telephonist.rung[0].events == [.gone(.engine)] && asterisk.isClosed && asterisk.commands.last == "HANGUP")
    }

    @Test func aRefusedRingIsEndedWithItsCause() {
        let telephonist = Telephonist { leg in
            leg.perform([.reject(.busy)])
            return false
        }
        let asterisk = FakeAsterisk(telephonist)
        asterisk.ring()
        asterisk.run(until: 1_000)
        #expect(asterisk.commands == ["EXEC Hangup 17"] && asterisk.isClosed && asterisk.learnt == [.rang, .rejected(.busy)])
    }
}
