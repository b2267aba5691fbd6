import CallCore
import Dialplans
import Testing

@testable import Gateways

/// A call on AudioSocket: what is heard, frame by frame, and what is reported.
@Suite struct AudioSocketSessionTests {
    static let lengths: [String: Milliseconds] = ["a": 1_000, "b": 2_000, "odd": 1_005]

    static func play(_ number: Int, _ names: String..., isLast: Bool = true) -> LineOrder {
        let clips = names.map { Clip(path: "/clips/\($0).wav", milliseconds: lengths[$0] ?? 500, text: $0) }
        return .play(Play(number: number, clips: clips, isLast: isLast))
    }

    static func ringing(
        _ first: [LineOrder], caller: [(Milliseconds, FakeAudioSocket.Act)] = [],
        broken: @escaping (AudioSocketCommand) -> Bool = { _ in false }, then: @escaping (LineEvent) -> [LineOrder] = { _ in [] }
    ) throws -> (far: FakeAudioSocket, desk: Telephonist.Desk) {
        let telephonist = Telephonist { leg in
            leg.perform([.answer] + first)
            return true
        }
        let announced = AnnouncedCalls()
        try announced.announce(AnnouncedCall { ["from": "+35930000042", "to": "100"][$0] }, named: FakeAudioSocket.name, at: 0)
        let far = FakeAudioSocket(telephonist, announced, caller: caller)
        far.broken = broken
        let desk = try #require(telephonist.rung.first)
        desk.answerEvent = then
        return (far, desk)
    }

    // MARK: Who calls

    @Test func whoCallsWasAnnounced() throws {
        let desk = try Self.ringing([]).desk
        #expect(desk.leg.offer == CallOffer(id: "c-1", from: "+35930000042", to: "100"))
        #expect(desk.leg.shortfalls == [.transfer])
    }

    @Test func aCallThatWasNotAnnouncedIsNone() {
        let telephonist = Telephonist()
        let far = FakeAudioSocket(telephonist, AnnouncedCalls())
        #expect(far.learnt == [.refused(.denied)] && far.isClosed && telephonist.rung.isEmpty)
    }

    // MARK: Sound

    @Test func promptsAreHeardToTheirEndWithoutAGap() throws {
        let (far, desk) = try Self.ringing([Self.play(1, "a", "b"), Self.play(2, "odd")], caller: [(9_000, .hangUp)])
        far.run(until: 9_500)
        #expect(desk.events == [.played(1, .done, milliseconds: 3_000), .played(2, .done, milliseconds: 1_005), .gone(.caller)])
        #expect(far.heard.prefix(2) == ["a+b 3000", "odd 1020"] && far.heard.last?.hasPrefix("- ") == true, "\(far.heard)")
        #expect(zip(far.frames, far.frames.dropFirst()).allSatisfy { $1.at - $0.at == 20 }, "one frame every 20 ms, silence too")
        let places = far.frames.prefix(3).map(\.command)
        let run = SoundingPlays.Run(play: 1, clips: Self.clips("a", "b"), keys: [])
        #expect(places == [.sound(run, from: 0), .sound(run, from: 160), .sound(run, from: 320)])
    }

    static func clips(_ names: String...) -> [Clip] {
        names.map { Clip(path: "/clips/\($0).wav", milliseconds: lengths[$0] ?? 500, text: $0) }
    }

    /// A key at 610 ms stops the sound before another frame of it is sent, and the next prompt begins with the frame that is due.
    @Test func soundStopsWithinAFrameOfAKey() throws {
        let (far, desk) = try Self.ringing(
            [Self.play(1, "b", "a"), Self.play(2, "a")], caller: [(610, .key(.five))],
            then: { event in
                event == .key(.five, during: 1) ? [.stop(nil), Self.play(3, "a")] : []
            })
        far.run(until: 5_000)
        #expect(desk.events.first == .key(.five, during: 1))
        #expect(
            desk.events.dropFirst() == [
                .played(1, .stopped, milliseconds: 600), .played(2, .stopped, milliseconds: 0), .played(3, .done, milliseconds: 1_000),
            ])
        #expect(far.heard.prefix(2) == ["b+a 600", "a 1000"], "\(far.heard)")
    }

    /// A key that should not disturb the prompt does not: this gateway keeps `barge: keep`.
    @Test func aKeyByItselfStopsNothing() throws {
        let (far, desk) = try Self.ringing([Self.play(1, "a")], caller: [(300, .key(.star)), (5_000, .hangUp)])
        far.run(until: 6_000)
        #expect(desk.events == [.key(.star, during: 1), .played(1, .done, milliseconds: 1_000), .gone(.caller)])
    }

    @Test func laterPartsOfAPlayAreWaitedFor() throws {
        let (far, desk) = try Self.ringing([Self.play(1, "a", isLast: false)])
        far.run(until: 3_000)
        #expect(desk.events.isEmpty)
        desk.leg.perform([Self.play(1, "b")])
        far.run(until: 6_000)
        #expect(desk.events == [.played(1, .done, milliseconds: 3_000)] && far.heard.first == "a 1000")
    }

    @Test func aClipThatCannotBeReadFailsAndTheCallGoesOn() throws {
        let (far, desk) = try Self.ringing(
            [Self.play(1, "bad"), Self.play(2, "a")],
            broken: { command in
                if case .sound(let run, _) = command { run.clips[0].text == "bad" } else { false }
            })
        far.run(until: 3_000)
        #expect(desk.events == [.played(1, .failed, milliseconds: 0), .played(2, .done, milliseconds: 1_000)])
    }

    /// Whoever was not served for a while hears on from there, and not all at once.
    @Test func aClockThatCameLateIsNotRushedAfter() throws {
        let (far, _) = try Self.ringing([Self.play(1, "b")])
        far.run(until: 400)
        let before = far.frames.count
        far.run(until: 460, step: 60)
        #expect(far.frames.count == before + 3, "three were due, and are made up for")
        far.run(until: 1_460, step: 1_000)
        #expect(far.frames.count == before + 4, "fifty were due, and one is sent")
        far.run(until: 1_500)
        #expect(far.frames.count == before + 6)
    }

    // MARK: Keys

    static let presses: [(what: String, acts: [(Milliseconds, FakeAudioSocket.Act)], keys: [Digit])] = [
        ("frames", [(100, .key(.seven)), (200, .key(.one))], [.seven, .one]),
        ("sound alone", [(100, .tone), (300, .tone)], [.seven, .seven]),
        ("heard, and then said: one press", [(100, .tone), (200, .key(.seven)), (400, .key(.seven))], [.seven, .seven]),
        ("once said, the sound is not believed", [(100, .key(.one)), (200, .tone), (300, .key(.seven))], [.one, .seven]),
        ("heard one, said another: two", [(100, .tone), (200, .key(.one))], [.seven, .one]),
        ("long ago is another press", [(100, .tone), (1_200, .key(.seven))], [.seven, .seven]),
    ]

    @Test(arguments: presses.indices) func keysComeFromFramesElseFromTheSound(index: Int) throws {
        let (what, acts, keys) = Self.presses[index]
        let (far, desk) = try Self.ringing([], caller: acts)
        far.run(until: 2_000)
        #expect(desk.events == keys.map { .key($0, during: nil) }, "\(what)")
    }
}
