import CallCore
import Dialplans
import Foundation
import Support
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

    @Test(arguments: [true, false]) func whoeverHangsUpInTheSoundIsGone(tellsHangUp: Bool) {
        let (asterisk, events) = Self.hold([Self.play(1, "b")], caller: [(600, .hangUp)], tellsHangUp: tellsHangUp)
        #expect(events == [.gone(.caller)] && asterisk.isClosed)
    }

    @Test(arguments: [true, false]) func whoeverHangsUpInSilenceIsGone(tellsHangUp: Bool) {
        let (asterisk, events) = Self.hold([], caller: [(600, .hangUp)], tellsHangUp: tellsHangUp)
        #expect(events == [.gone(.caller)] && asterisk.isClosed)
    }

    @Test(arguments: [[], [play(1, "b")]]) func weHangUp(before: [LineOrder]) {
        let telephonist = Self.telephonist(before)
        let asterisk = FakeAsterisk(telephonist, lengths: Self.lengths)
        asterisk.ring()
        asterisk.run(until: 500)
        telephonist.rung[0].leg.perform([.hangUp(.normal), Self.play(9, "a")])
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

/// What the adapter does so that hurried callers lose no key, and what it writes down.
extension AGISessionTests {
    /// All clips of a play sound with one command: no key falls between two.
    @Test func theClipsOfAPlaySoundAsOne() throws {
        let folder = try TemporaryFolder()
        try AGISound.prepare(folder: folder.path("agi"))
        let names = try ["x", "y", "z"].map { name in
            try Self.write(Self.wave(samples: 8_000), to: folder.path(name + ".wav"))
        }
        let clips = names.map { Clip(path: $0, milliseconds: 1_000, text: "") }
        let telephonist = Self.telephonist([.play(Play(number: 1, clips: clips, interruptedBy: Self.all))])
        let asterisk = FakeAsterisk(telephonist, caller: [(2_005, .key(.seven))], latency: 50, folder: folder.path("agi"))
        asterisk.ring()
        telephonist.rung.first?.answerEvent = { if case .key = $0 { [.stop(nil)] } else { [] } }
        asterisk.run(until: 4_000)
        #expect(telephonist.rung[0].events.first == .key(.seven, during: 1))
        #expect(asterisk.commands.count { $0.hasPrefix("STREAM") } == 1 && asterisk.lost == [])
        asterisk.forgetSound()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("agi")) == [])
    }

    static func wave(samples: Int) -> [UInt8] {
        func word(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
        let format: [UInt8] = word(16) + [1, 0, 1, 0] + word(8_000) + word(16_000) + [2, 0, 16, 0]
        let sound = Array("data".utf8) + word(2 * samples) + [UInt8](repeating: 0, count: 2 * samples)
        let body = Array("WAVEfmt ".utf8) + format + Array("LIST".utf8) + word(3) + [1, 2, 3, 0] + sound
        return Array("RIFF".utf8) + word(body.count) + body
    }

    static func write(_ bytes: [UInt8], to path: String) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func aClipThatCannotBeReadFailsItsPlay() throws {
        let folder = try TemporaryFolder()
        let noise = try Self.write(Array("RIFF....WAVEdata".utf8) + [0xFF, 0xFF, 0xFF, 0xFF], to: folder.path("noise.wav"))
        for path in [noise, folder.path("missing.wav")] {
            let clips = [Clip(path: path, milliseconds: 10, text: ""), Clip(path: folder.path("gone.wav"), milliseconds: 10, text: "")]
            let telephonist = Self.telephonist([.play(Play(number: 1, clips: clips))])
            let asterisk = FakeAsterisk(telephonist, folder: folder.path)
            asterisk.ring()
            asterisk.run(until: 100)
            #expect(telephonist.rung[0].events == [.played(1, .failed, milliseconds: 0)])
        }
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

    static let silent: [(Milliseconds, [String])] = [(10_000, []), (10_000, ["agi_network: yes"])]

    @Test(arguments: silent.indices) func whoeverSaysNothingIsLeft(index: Int) {
        let telephonist = Self.telephonist([])
        let asterisk = FakeAsterisk(telephonist)
        for line in Self.silent[index].1 { asterisk.call?.receive(.line(Array(line.utf8))) }
        asterisk.run(until: Self.silent[index].0)
        #expect(asterisk.isClosed && telephonist.rung.isEmpty && asterisk.learnt == [.refused(.silent)])
    }

    @Test func aDeadChannelIsNoCall() {
        let telephonist = Self.telephonist([])
        let asterisk = FakeAsterisk(telephonist)
        asterisk.ring(AGIEnvironmentTests.plain.map { $0.hasPrefix("agi_extension") ? "agi_extension: h" : $0 })
        #expect(asterisk.isClosed && telephonist.rung.isEmpty && asterisk.learnt == [])
    }

    @Test func aTokenIsAskedFor() {
        var settings = AGISettings()
        settings.token = "secret"
        for (argument, isTaken) in [("token=secret", true), ("token=other", false), ("x", false)] {
            let telephonist = Self.telephonist([])
            let asterisk = FakeAsterisk(telephonist, settings: settings)
            asterisk.ring(AGIEnvironmentTests.plain + ["agi_arg_1: \(argument)"])
            #expect(telephonist.rung.isEmpty == !isTaken && asterisk.isClosed == !isTaken)
        }
    }
}
