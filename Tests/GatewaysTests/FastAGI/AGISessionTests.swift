import CallCore
import Dialplans
import Testing

@testable import Gateways

/// A call on FastAGI, against an Asterisk that behaves as the real one does.
@Suite struct AGISessionTests {
    static let all = Set(Digit.allCases)

    static func play(_ number: Int, _ names: String..., length: Milliseconds = 1_000, keys: Set<Digit> = all, isLast: Bool = true)
        -> LineOrder
    {
        .play(
            Play(
                number: number, clips: names.map { Clip(path: "/clips/\($0).wav", milliseconds: length, text: $0) }, isLast: isLast,
                interruptedBy: keys))
    }

    /// Answers, and then does what it is told at each event.
    static func telephonist(_ first: [LineOrder]) -> Telephonist {
        Telephonist { leg in
            leg.perform([.answer] + first)
            return true
        }
    }

    static let lengths = ["/clips/a": 1_000, "/clips/b": 2_000]

    static func hold(
        _ orders: [LineOrder], caller: [(Milliseconds, FakeAsterisk.Act)], latency: Milliseconds = 2, tellsHangUp: Bool = true,
        then: @escaping (LineEvent) -> [LineOrder] = { _ in [] }
    ) -> (asterisk: FakeAsterisk, events: [LineEvent]) {
        let telephonist = telephonist(orders)
        let asterisk = FakeAsterisk(telephonist, caller: caller, lengths: lengths, latency: latency)
        asterisk.tellsHangUp = tellsHangUp
        asterisk.ring()
        telephonist.rung.first?.answerEvent = then
        asterisk.run(until: 120_000)
        return (asterisk, telephonist.rung.first?.events ?? [])
    }

    @Test func aPromptIsHeardToItsEnd() {
        let (asterisk, events) = Self.hold([Self.play(1, "a"), Self.play(2, "b")], caller: [(9_000, .hangUp)])
        #expect(events == [.played(1, .done, milliseconds: 1_000), .played(2, .done, milliseconds: 2_000), .gone(.caller)])
        #expect(asterisk.heard == ["a 1000", "b 2000"] && asterisk.isClosed)
    }

    @Test func aKeyEndsTheSoundAndTheCallStopsIt() {
        let (asterisk, events) = Self.hold([Self.play(1, "b")], caller: [(505, .key(.five)), (9_000, .hangUp)]) { event in
            if case .key = event { [.stop(nil)] } else { [] }
        }
        #expect(events == [.key(.five, during: 1), .played(1, .stopped, milliseconds: 498), .gone(.caller)])
        #expect(asterisk.heard == ["b 498"])
    }

    @Test func soundThatTheCallDoesNotStopGoesOnWhereItWas() {
        let (asterisk, events) = Self.hold([Self.play(1, "b")], caller: [(505, .key(.five)), (9_000, .hangUp)])
        #expect(events == [.key(.five, during: 1), .played(1, .done, milliseconds: 2_000), .gone(.caller)])
        #expect(asterisk.heard == ["b 498", "b 2000"])
    }

    @Test func aKeyInSilenceIsHeardAndSoundCutsTheWaitingShort() {
        let (asterisk, events) = Self.hold([], caller: [(700, .key(.one)), (3_000, .key(.two)), (9_000, .hangUp)]) { event in
            event == .key(.one, during: nil) ? [Self.play(1, "a")] : []
        }
        #expect(events == [.key(.one, during: nil), .played(1, .done, milliseconds: 1_000), .key(.two, during: nil), .gone(.caller)])
        #expect(asterisk.lost == [])
    }

    @Test func aPlayThatComesWhileAKeyIsWaitedForSoundsAtOnce() {
        let telephonist = Self.telephonist([])
        let asterisk = FakeAsterisk(telephonist, lengths: Self.lengths)
        asterisk.ring()
        asterisk.run(until: 5_000)
        telephonist.rung[0].leg.perform([Self.play(1, "a")])
        asterisk.run(until: 7_000)
        #expect(telephonist.rung[0].events == [.played(1, .done, milliseconds: 1_000)])
        #expect(asterisk.commands.suffix(3).map { String($0.prefix(6)) } == ["WAIT F", "STREAM", "WAIT F"])
    }

    /// Stopped by the call itself, not by a key: a command that means nothing cuts it short, and it is never answered.
    @Test func soundIsStoppedInTheMiddle() {
        let telephonist = Self.telephonist([Self.play(1, "b"), Self.play(2, "a")])
        let asterisk = FakeAsterisk(telephonist, lengths: Self.lengths)
        asterisk.ring()
        asterisk.run(until: 500)
        telephonist.rung[0].leg.perform([.stop(1)])
        asterisk.run(until: 5_000)
        #expect(telephonist.rung[0].events == [.played(1, .stopped, milliseconds: nil), .played(2, .done, milliseconds: 1_000)])
        #expect(asterisk.heard.last == "a 1000")
    }

    @Test func everyPlayThatIsStoppedSaysSo() {
        let telephonist = Self.telephonist([Self.play(1, "b"), Self.play(2, "a"), Self.play(3, "a", isLast: false)])
        let asterisk = FakeAsterisk(telephonist, lengths: Self.lengths)
        asterisk.ring()
        asterisk.run(until: 500)
        telephonist.rung[0].leg.perform([.stop(nil), Self.play(3, "b"), Self.play(4, "a")])
        asterisk.run(until: 5_000)
        #expect(
            telephonist.rung[0].events == [
                .played(1, .stopped, milliseconds: nil), .played(2, .stopped, milliseconds: 0), .played(3, .stopped, milliseconds: 0),
                .played(4, .done, milliseconds: 1_000),
            ])
    }

    @Test func aFileThatIsNotThereFailsAndTheCallGoesOn() {
        let (_, events) = Self.hold([Self.play(1, "missing"), Self.play(2, "a")], caller: [(9_000, .hangUp)])
        #expect(events == [.played(1, .failed, milliseconds: 0), .played(2, .done, milliseconds: 1_000), .gone(.caller)])
    }

    /// Keys in quick succession: while we think, Asterisk is deaf; how long that is decides what is lost.
    @Test func aHurriedCallerIsHeard() {
        let caller: [(Milliseconds, FakeAsterisk.Act)] = [1, 2, 3, 4, 5, 6].map { (600 + 60 * $0, .key(Digit.allCases[$0])) }
        let (asterisk, events) = Self.hold([], caller: caller + [(9_000, .hangUp)], latency: 4)
        #expect(events.dropLast() == [.one, .two, .three, .four, .five, .six].map { .key($0, during: nil) })
        #expect(asterisk.lost == [])
    }

    @Test func aMessageIsRecordedUntilAKey() {
        let recording = Recording(number: 3, path: "/rec/c-3.wav", limit: 60_000, silence: 3_000)
        let (_, events) = Self.hold([.record(recording)], caller: [(4_005, .key(.hash)), (9_000, .hangUp)]) { event in
            if case .key = event { [.stopRecording(3)] } else { [] }
        }
        #expect(events == [.key(.hash, during: nil), .recorded(3, .stopped, milliseconds: 3_998), .gone(.caller)])
    }

    @Test func aTransferNeedsATrunk() {
        let (_, events) = Self.hold([.transfer(Transfer(number: 1, to: "0888", limit: 30_000))], caller: [(500, .hangUp)])
        #expect(events == [.transferred(1, .failed), .gone(.caller)])
    }
}
