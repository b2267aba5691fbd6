import CallCore
import Console
import Dialplans
import Gateways
import Testing

/// A telephone on a virtual clock, and what it reports at which time.
final class Bench: LegReceiver {
    let clock = VirtualClock()
    let leg: ConsoleLeg
    private(set) var reports: [String] = []
    /// Called with each event after it was noted: an engine in one line.
    var react: (LineEvent) -> [LineOrder] = { _ in [] }

    init(missing: Set<String> = []) {
        leg = ConsoleLeg(offer: CallOffer(id: "c1", from: "0888123456", to: "1"), clock: clock) { !missing.contains($0.path) }
        leg.receiver = self
    }

    func report(_ event: LineEvent) {
        reports.append("\(clock.now) \(Self.text(event))")
        leg.perform(react(event))
    }

    func play(_ number: Int, _ lengths: Int..., isLast: Bool = true) -> LineOrder {
        let clips = lengths.map { Clip(path: "\(number)-\($0)", milliseconds: $0, text: "") }
        return .play(Play(number: number, clips: clips, isLast: isLast))
    }

    private static func text(_ event: LineEvent) -> String {
        switch event {
        case .key(let digit, let play): "key \(digit)" + (play.map { " during \($0)" } ?? "")
        case .played(let play, let end, let heard): "played \(play) \(end) \(heard ?? -1)"
        case .recorded(let number, let end, _): "recorded \(number) \(end)"
        case .transferred(let number, let end): "transferred \(number) \(end)"
        case .gone(let cause): "gone \(cause)"
        }
    }
}

@Suite struct ConsoleLegTests {
    @Test func playsInTheirRow() {
        let bench = Bench()
        bench.leg.perform([bench.play(1, 300, 200), bench.play(2, 400)])
        bench.clock.run(until: 1_000)
        #expect(bench.reports.isEmpty, "nothing sounds before the answer")
        bench.leg.perform([.answer, bench.play(3)])
        bench.clock.run(until: 5_000)
        #expect(bench.reports == ["1500 played 1 done 500", "1900 played 2 done 400", "1900 played 3 done 0"])
        #expect(bench.leg.track.pieces.map(\.start) == [1_000, 1_300, 1_500])
    }

    @Test func keyNamesWhatSounds() {
        let bench = Bench()
        bench.leg.press(.one)
        bench.leg.perform([.answer, bench.play(1, 300), bench.play(2, 300)])
        for time in [100, 400, 700] {
            bench.clock.run(until: time)
            bench.leg.press(.five)
        }
        bench.clock.run(until: 1_000)
        #expect(
            bench.reports == [
                "100 key 5 during 1", "300 played 1 done 300", "400 key 5 during 2", "600 played 2 done 300", "700 key 5",
            ])
    }

    static let stops: [(order: Int?, reports: [String])] = [
        (1, ["400 played 1 stopped 400", "700 played 2 done 300", "1000 played 3 done 300"]),
        (2, ["400 played 2 stopped 0", "500 played 1 done 500", "800 played 3 done 300"]),
        (9, ["500 played 1 done 500", "800 played 2 done 300", "1100 played 3 done 300"]),
        (nil, ["400 played 1 stopped 400", "400 played 2 stopped 0", "400 played 3 stopped 0"]),
    ]

    @Test(arguments: stops) func stopEndsOneOrAll(order: Int?, reports: [String]) {
        let bench = Bench()
        bench.leg.perform([.answer, bench.play(1, 300, 200), bench.play(2, 300), bench.play(3, 300)])
        bench.clock.run(until: 400)
        bench.leg.perform([.stop(order)])
        bench.clock.run(until: 9_000)
        #expect(bench.reports == reports)
    }

    @Test func stopOfNothingIsNothing() {
        let bench = Bench()
        bench.leg.perform([.answer, .stop(nil), .stop(1), bench.play(1, 100)])
        bench.clock.run(until: 100)
        bench.leg.perform([.stop(1), .stop(nil)])
        bench.clock.run(until: 1_000)
        #expect(bench.reports == ["100 played 1 done 100"])
    }

    @Test func partsOfOnePlayAreOnePlay() {
        let bench = Bench()
        bench.leg.perform([.answer, bench.play(1, 200, isLast: false)])
        bench.clock.run(until: 500)
        bench.leg.press(.one)
        bench.leg.perform([bench.play(1, 300, isLast: false), bench.play(1)])
        bench.clock.run(until: 2_000)
        #expect(bench.reports == ["500 key 1 during 1", "800 played 1 done 500"])
    }

    @Test func partOfStoppedPlayIsDropped() {
        let bench = Bench()
        bench.leg.perform([.answer, bench.play(1, 200, isLast: false), .stop(1), bench.play(1, 300), bench.play(2, 100)])
        bench.clock.run(until: 2_000)
        #expect(bench.reports == ["0 played 1 stopped 0", "100 played 2 done 100"])
    }

    @Test func missingClipFailsItsPlay() {
        let bench = Bench(missing: ["1-200"])
        bench.leg.perform([.answer, bench.play(1, 300, 200, 100), bench.play(2, 50)])
        bench.clock.run(until: 2_000)
        #expect(bench.reports == ["300 played 1 failed 300", "350 played 2 done 50"])
    }

    @Test(arguments: [LineOrder.hangUp(.normal), .reject(.busy)]) func engineEndsTheCall(order: LineOrder) {
        let bench = Bench()
        bench.leg.perform([.answer, bench.play(1, 300)])
        bench.clock.run(until: 100)
        bench.leg.perform([order, bench.play(2, 100)])
        bench.leg.press(.one)
        bench.leg.hangUp()
        bench.clock.run(until: 2_000)
        #expect(bench.reports == ["100 gone engine"])
        #expect(bench.leg.isOver && bench.leg.receiver == nil)
        #expect(bench.leg.track.pieces.map(\.heard) == [100])
    }

    @Test func whatItCanNotDoEndsAsFailed() {
        let bench = Bench()
        let recording = Recording(number: 1, path: "x", limit: 1_000, silence: 1_000)
        bench.leg.perform([.answer, .record(recording), .transfer(Transfer(number: 2, to: "+359", limit: 1_000)), .stopRecording(1)])
        bench.clock.run(until: 100)
        #expect(bench.reports == ["0 recorded 1 failed", "0 transferred 2 failed"])
    }

    @Test func secretKeysAreMarked() {
        let bench = Bench()
        var seen: [Bool] = []
        bench.leg.observe { if case .pressed(_, _, let secret) = $0 { seen.append(secret) } }
        bench.leg.perform([.answer])
        for isSecret in [true, false] {
            bench.leg.perform([.secret(isSecret)])
            bench.leg.press(.one)
        }
        #expect(seen == [true, false])
    }
}
