import CallCore
import Dialplans
import Testing

@testable import Gateways

/// An Asterisk that is late, so that what we send at different times falls into one read, of which it sees the first line.
@Suite struct JoinedCommandsTests {
    typealias Tests = AGISessionTests

    static let late: [Milliseconds] = [0, 1, 50, 150, 190, 250, 400]

    /// The engine asks to wait for a key, and the speech that is to cut that short comes while Asterisk is still asleep.
    @Test(arguments: late) func aSpeechThatIsReadTogetherWithAWaitingIsHeard(late: Milliseconds) {
        let call = SlowCall([], caller: [(1_000, .key(.one))], wakes: .late(late)) { event in
            if case .key = event { ([], [Tests.play(1, "b")]) } else { ([], []) }
        }
        call.run(until: 8_000)
        #expect(call.asterisk.socket.joined > 0 && call.isAtRest)
        #expect(call.events == [.key(.one, during: nil), .played(1, .done, milliseconds: 2_000)])
        #expect(call.asterisk.heard.last == "b 2000" && call.asterisk.heard.count <= 2)
        let end = call.told.last?.at ?? 0
        #expect(end < 1_000 + 2_000 + 900 + 3 * late, "it was heard too late: \(end)")
    }

    /// A speech follows another, and is stopped before Asterisk has woken for it.
    @Test(arguments: late) func aStopThatIsReadTogetherWithTheSpeechIsObeyed(late: Milliseconds) {
        let call = SlowCall([Tests.play(1, "a")], caller: [], wakes: .late(late), thinks: { late }) { event in
            if case .played(1, _, _) = event { ([Tests.play(2, "b")], [.stop(2), Tests.play(3, "a")]) } else { ([], []) }
        }
        call.run(until: 9_000)
        let ends: [LineEvent] = [
            .played(1, .done, milliseconds: 1_000), .played(2, .stopped, milliseconds: nil), .played(3, .done, milliseconds: 1_000),
        ]
        #expect(call.events == ends && call.isAtRest && call.asterisk.socket.joined > 0)
        #expect(!call.asterisk.heard.contains("b 2000"), "it was heard to its end")
    }

    @Test(arguments: late) func aHangUpThatIsReadTogetherWithAWaitingIsSoonObeyed(late: Milliseconds) {
        let call = SlowCall([Tests.play(1, "a")], caller: [], wakes: .late(late)) { event in
            if case .played = event { ([], [.hangUp(.normal)]) } else { ([], []) }
        }
        call.run(until: 9_000)
        #expect(call.events == [.played(1, .done, milliseconds: 1_000), .gone(.engine)] && call.asterisk.isDead)
        #expect(call.told.last.map { $0.at < 1_500 + 4 * late } == true)
    }

    /// Nothing ends a recording but a key, and what is said meanwhile lies there till then.
    @Test(arguments: late) func aRecordingThatIsReadTogetherWithAWaitingBegins(late: Milliseconds) {
        let recording = Recording(number: 3, path: "/rec/c-3.wav", limit: 60_000, silence: 3_000)
        let call = SlowCall([Tests.play(1, "a")], caller: [(9_000, .key(.hash))], wakes: .late(late)) { event in
            switch event {
            case .played(1, _, _): ([], [.record(recording)])
            case .recorded: ([], [Tests.play(2, "a")])
            case .played, .key, .transferred, .gone: ([], [])
            }
        }
        call.run(until: 20_000)
        let lengths: [Milliseconds] = call.events.compactMap { if case .recorded(3, .stopped, let length?) = $0 { length } else { nil } }
        #expect(lengths.count == 1 && lengths.allSatisfy { $0 > 6_000 }, "\(call.events)")
        #expect(call.events.last == .played(2, .done, milliseconds: 1_000) && call.isAtRest)
        #expect(call.asterisk.commands.count { $0.hasPrefix("GET") } <= 8)
    }

    /// Asterisk read each by itself, and its answer was long under way: the sound that the nudge ended begins anew.
    @Test func whatIsOnlyFarAwayIsRightToo() {
        let call = SlowCall([], caller: [], latency: 250, wakes: .atOnce) { _ in ([], []) }
        call.run(until: 2_000)
        call.order([Tests.play(1, "b")], in: 0)
        call.run(until: 9_000)
        #expect(call.events == [.played(1, .done, milliseconds: 2_000)] && call.asterisk.heard == ["b 200", "b 2000"] && call.isAtRest)
    }

    /// Where Asterisk answers as it should, nothing is sent that was not sent before.
    @Test(arguments: [1, 20, 90]) func whoeverAnswersIsNotNudged(latency: Milliseconds) {
        let call = SlowCall([], caller: [(1_000, .key(.one)), (4_000, .key(.two))], latency: latency, wakes: .atOnce) { event in
            if case .key = event { ([], [Tests.play(event == .key(.one, during: nil) ? 1 : 2, "b")]) } else { ([], []) }
        }
        call.run(until: 9_000)
        #expect(call.asterisk.heard == ["b 2000", "b 2000"] && !call.asterisk.commands.contains { $0.hasPrefix("GET") })
    }

    /// Whoever types ahead while two commands lie there together is heard, and then the speech.
    @Test(arguments: late) func aKeyThatEndsAWaitingBeforeAnUnseenSpeech(late: Milliseconds) {
        let caller: [(Milliseconds, FakeAsterisk.Act)] = [(1_000, .key(.one)), (1_000 + late + 80, .key(.two))]
        let call = SlowCall([], caller: caller, wakes: .late(late)) { event in
            event == .key(.one, during: nil) ? ([], [Tests.play(1, "b")]) : ([], [])
        }
        call.run(until: 9_000)
        #expect(call.keys == [.one, .two] && call.asterisk.lost == [])
        #expect(call.events.last == .played(1, .done, milliseconds: 2_000) && call.isAtRest)
    }

    /// A clip that cannot be put together is no command: what runs goes on, and its answer is its own.
    @Test func whatCannotBeSaidLeavesTheWaitingAsItIs() {
        let call = SlowCall([], caller: [(5_000, .key(.one))], wakes: .atOnce) { _ in ([], []) }
        call.run(until: 1_000)
        let before = call.asterisk.commands.count
        call.order([Tests.play(1, "missing", "too")], in: 0)
        call.run(until: 9_000)
        #expect(call.events == [.played(1, .failed, milliseconds: 0), .key(.one, during: nil)])
        #expect(call.asterisk.commands.count == before + 1 && call.isAtRest)
    }
}

/// Calls as chance has them: hurried callers, an engine that thinks, an Asterisk that is late now and then.
extension JoinedCommandsTests {
    struct Chance {
        private var state: UInt64
        init(_ seed: UInt64) { state = seed &* 7_919 &+ 3 }

        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    /// Each key leads to the next menu: what sounds is stopped at once, and the next speech comes when it has been looked up.
    private static func menus(seed: UInt64) -> (call: SlowCall, pressed: [Digit], lastPlay: () -> Int) {
        var chance = Chance(seed)
        var (time, plays) = (400, 1)
        let keys = (0..<12).map { _ in Digit.allCases[chance.below(12)] }
        let caller: [(Milliseconds, FakeAsterisk.Act)] = keys.map { key in
            time += chance.below(3) == 0 ? 80 + chance.below(80) : 80 + chance.below(1_500)
            return (time, .key(key))
        }
        let wakes = FakeSocket.Waking.byChance(upTo: [1, 50, 150, 400][Int(seed) % 4], seed: seed)
        let latency = [0, 1, 2, 20][chance.below(4)]
        let call = SlowCall([Tests.play(1, "b")], caller: caller, latency: latency, wakes: wakes, thinks: { chance.below(101) }) { event in
            guard case .key = event else { return ([], []) }
            plays += 1
            return ([.stop(nil)], [Tests.play(plays, "b")])
        }
        return (call, keys, { plays })
    }

    @Test func noCallIsLostAndNoSpeechIsForgotten() {
        var joined = 0
        for seed in UInt64(1)...400 {
            let (call, pressed, lastPlay) = Self.menus(seed: seed)
            call.run(until: 30_000)
            joined += call.asterisk.socket.joined
            let ended: [PlayNumber] = call.events.compactMap { if case .played(let play, _, _) = $0 { play } else { nil } }
            #expect(ended == Array(1...lastPlay()), "\(seed): each play ends once, in its row")
            #expect(call.keys.count + call.asterisk.lost.count == pressed.count, "\(seed)")
            #expect(call.events.last == .played(lastPlay(), .done, milliseconds: 2_000) && call.asterisk.heard.last == "b 2000", "\(seed)")
            #expect(call.isAtRest && !call.asterisk.isClosed, "\(seed)")
            let last = call.told.last { if case .key = $0.event { true } else { false } }?.at ?? 0
            #expect(call.told.last.map { $0.at - last < 5_000 } == true, "\(seed): the last speech came too late")
        }
        #expect(joined > 400, "only \(joined) commands were read together with others: this proves little")
    }
}
