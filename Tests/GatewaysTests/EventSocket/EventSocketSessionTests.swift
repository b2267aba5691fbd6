import CallCore
import Dialplans
import Testing

@testable import Gateways

/// A call on the event socket, against a FreeSWITCH whose replies and events overtake one another.
@Suite struct EventSocketSessionTests {
    static let lengths = ["/clips/a.wav": 1_000, "/clips/b.wav": 2_000]
    static let seeds: [UInt64] = Array(1...12)

    static func play(_ number: Int, _ names: String..., isLast: Bool = true) -> LineOrder {
        .play(
            Play(
                number: number,
                clips: names.map { Clip(path: "/clips/\($0).wav", milliseconds: lengths["/clips/\($0).wav"] ?? 500, text: $0) },
                isLast: isLast))
    }

    static func ringing(
        _ first: [LineOrder], caller: [(Milliseconds, FakeFreeSWITCH.Act)] = [], seed: UInt64 = 1,
        settings: EventSocketSettings = EventSocketSettings(), then: @escaping (LineEvent) -> [LineOrder] = { _ in [] }
    ) -> (switch: FakeFreeSWITCH, desk: Telephonist.Desk?) {
        let telephonist = Telephonist { leg in
            leg.perform([.answer] + first)
            return true
        }
        let freeSWITCH = FakeFreeSWITCH(telephonist, caller: caller, lengths: lengths, seed: seed, settings: settings)
        freeSWITCH.begin()
        freeSWITCH.run(until: 1)
        telephonist.rung.first?.answerEvent = then
        return (freeSWITCH, telephonist.rung.first)
    }

    @Test func whoCalls() throws {
        let desk = try #require(Self.ringing([]).desk)
        #expect(desk.leg.offer == CallOffer(id: "c-1", from: "+35930000042", to: "100"))
        #expect(desk.leg.shortfalls == [.transfer, .failedRecordings])
    }

    @Test(arguments: seeds) func promptsAreHeardToTheirEnd(seed: UInt64) {
        let (freeSWITCH, desk) = Self.ringing([Self.play(1, "a", "b"), Self.play(2, "a")], caller: [(9_000, .hangUp)], seed: seed)
        freeSWITCH.run(until: 20_000)
        #expect(desk?.events == [.played(1, .done, milliseconds: 3_000), .played(2, .done, milliseconds: 1_000), .gone(.caller)])
        #expect(freeSWITCH.heard == ["/clips/a.wav 1000", "/clips/b.wav 2000", "/clips/a.wav 1000"] && freeSWITCH.isClosed)
    }

    @Test(arguments: seeds) func aKeyIsToldAndTheCallStopsTheSound(seed: UInt64) {
        let caller: [(Milliseconds, FakeFreeSWITCH.Act)] = [(600, .key("5")), (700, .key("%23")), (9_000, .hangUp)]
        let (freeSWITCH, desk) = Self.ringing([Self.play(1, "b", "a"), Self.play(2, "a")], caller: caller, seed: seed) { event in
            event == .key(.five, during: 1) ? [.stop(nil), Self.play(3, "a")] : []
        }
        freeSWITCH.run(until: 20_000)
        let events = desk?.events ?? []
        #expect(events.first == .key(.five, during: 1) && events.contains(.key(.hash, during: 3)))
        #expect(events.compactMap(\.playEnd) == ["1 stopped", "2 stopped", "3 done"])
        #expect(freeSWITCH.heard.last == "/clips/a.wav 1000")
    }

    /// What was ordered and has not begun is cut as soon as it has.
    @Test func aStopThatComesBeforeTheSoundIsKept() {
        let (freeSWITCH, desk) = Self.ringing([Self.play(1, "b")])
        freeSWITCH.run(until: 45)
        desk?.leg.perform([.stop(1)])
        freeSWITCH.run(until: 5_000)
        #expect(desk?.events.compactMap(\.playEnd) == ["1 stopped"])
        #expect(freeSWITCH.commands.count { $0.hasPrefix("api uuid_break u-1") } == 1)
    }

    @Test func aFileThatIsNotThereFailsAndTheCallGoesOn() {
        let (freeSWITCH, desk) = Self.ringing([Self.play(1, "missing"), Self.play(2, "a")])
        freeSWITCH.run(until: 5_000)
        #expect(desk?.events == [.played(1, .failed, milliseconds: 0), .played(2, .done, milliseconds: 1_000)])
    }

    /// No value of ours becomes a header of its own.
    @Test func aPathWithALineFeedIsNeverSent() {
        let (freeSWITCH, desk) = Self.ringing([Self.play(1, "a\nEvent-UUID: x"), Self.play(2, "a")])
        freeSWITCH.run(until: 5_000)
        #expect(desk?.events == [.played(1, .failed, milliseconds: 0), .played(2, .done, milliseconds: 1_000)])
        #expect(!freeSWITCH.commands.contains { $0.contains("Event-UUID: x") })
    }

    @Test func anApplicationThatIsNeverCompletedEndsTheCall() {
        let (freeSWITCH, desk) = Self.ringing([Self.play(1, "b")])
        freeSWITCH.run(until: 500)
        freeSWITCH.call?.receive(EventSocketMessage(headers: EventSocketFields(["Content-Type": "text/unknown"])))
        let before = freeSWITCH.call?.session.deadline
        #expect(before.map { (17_000...18_000).contains($0) } == true)
        #expect(freeSWITCH.call?.session.isOver == false && desk?.events == [])
    }

    @Test(arguments: [[LineOrder](), [play(1, "b")]]) func weHangUp(before: [LineOrder]) {
        let (freeSWITCH, desk) = Self.ringing(before)
        freeSWITCH.run(until: 500)
        desk?.leg.perform([.hangUp(.normal), Self.play(9, "a")])
        freeSWITCH.run(until: 1_000)
        #expect(desk?.events == [.gone(.engine)] && freeSWITCH.isClosed)
        #expect(freeSWITCH.commands.last?.contains("hangup-cause: NORMAL_CLEARING") == true)
    }

    @Test func aMessageIsRecordedUntilAKey() {
        let recording = Recording(number: 3, path: "/rec/c-3.wav", limit: 60_000, silence: 3_000)
        let (freeSWITCH, desk) = Self.ringing([.record(recording)], caller: [(4_000, .key("#"))]) { event in
            if case .key = event { [.stopRecording(3)] } else { [] }
        }
        freeSWITCH.run(until: 9_000)
        let ends: [Milliseconds] = (desk?.events ?? []).compactMap { event in
            if case .recorded(3, .stopped, let length) = event { length } else { nil }
        }
        #expect(desk?.events.first == .key(.hash, during: nil) && ends.count == 1 && ends.allSatisfy((3_900...4_000).contains))
    }

    /// FreeSWITCH forgets a break as it begins an application: it is told once the recording has begun, and once.
    @Test(arguments: seeds) func aStopThatComesBeforeTheRecordingIsKept(seed: UInt64) {
        let recording = Recording(number: 3, path: "/rec/c-3.wav", limit: 60_000, silence: 3_000)
        let (freeSWITCH, desk) = Self.ringing([], seed: seed)
        freeSWITCH.run(until: 500)
        desk?.leg.perform([.record(recording)])
        freeSWITCH.run(until: 510)
        desk?.leg.perform([.stopRecording(3), .stopRecording(3)])
        freeSWITCH.run(until: 700)
        let ends: [RecordEnd] = (desk?.events ?? []).compactMap { if case .recorded(3, let end, _) = $0 { end } else { nil } }
        #expect(ends == [.stopped], "\(desk?.events ?? [])")
        #expect(freeSWITCH.commands.count { $0.hasPrefix("api uuid_break u-1") } == 1)
    }

    /// FreeSWITCH tells also how what it ran came to its end, before or after: that is no news.
    @Test(arguments: seeds) func aHangUpIsAllThatIsToldOfWhatItCutsShort(seed: UInt64) {
        let recording = Recording(number: 3, path: "/rec/c-3.wav", limit: 60_000, silence: 3_000)
        for order in [Self.play(1, "b"), .record(recording)] {
            let (freeSWITCH, desk) = Self.ringing([order], caller: [(1_500, .hangUp)], seed: seed)
            freeSWITCH.run(until: 9_000)
            #expect(desk?.events == [.gone(.caller)] && freeSWITCH.isClosed)
        }
    }

    /// A cutting would meet what comes after it; hanging up ends it.
    @Test func aTransferThatRunsIsNotCut() {
        let settings = EventSocketSettings(bridge: "sofia/gateway/trunk/{number}")
        let (freeSWITCH, desk) = Self.ringing(
            [.transfer(Transfer(number: 3, to: "0888", limit: 30_000)), .transfer(Transfer(number: 4, to: "0889", limit: 30_000))],
            settings: settings)
        freeSWITCH.run(until: 1_000)
        desk?.leg.perform([.stopTransfer(3), .stopTransfer(4), Self.play(1, "a")])
        freeSWITCH.run(until: 2_000)
        #expect(desk?.events == [.transferred(4, .failed)], "one that waits is taken back")
        #expect(!freeSWITCH.commands.contains { $0.hasPrefix("api uuid_break") })
        desk?.leg.perform([.hangUp(.normal)])
        freeSWITCH.run(until: 3_000)
        #expect(desk?.events.last == .gone(.engine) && freeSWITCH.isClosed)
    }

    @Test func aTransferNeedsATrunkAndANumber() {
        var settings = EventSocketSettings()
        #expect(settings.destination(Transfer(number: 1, to: "0888", limit: 30_000)) == nil)
        settings.bridge = "sofia/gateway/trunk/{number}"
        let plain = "{ignore_early_media=true,call_timeout=30}sofia/gateway/trunk/0888"
        #expect(settings.destination(Transfer(number: 1, to: "0888", limit: 30_000)) == plain)
        for number in ["", "0888,1", "a", "0888}x", String(repeating: "1", count: 33)] {
            #expect(settings.destination(Transfer(number: 1, to: number, limit: 30_000)) == nil)
        }
        let whisper = Clip(path: "/c/w.wav", milliseconds: 1, text: "")
        let announced = settings.destination(Transfer(number: 1, to: "0888", whisper: whisper, limit: 1_000))
        #expect(announced?.contains("execute_on_answer='playback /c/w.wav'}") == true)
    }

    @Test func aTokenIsAskedFor() {
        var settings = EventSocketSettings()
        settings.token = "secret"
        #expect(Self.ringing([], settings: settings).desk == nil)
    }

    @Test func whoeverSaysNothingIsLeft() {
        let telephonist = Telephonist()
        let freeSWITCH = FakeFreeSWITCH(telephonist)
        freeSWITCH.run(until: 10_000)
        #expect(freeSWITCH.isClosed && telephonist.rung.isEmpty)
    }
}

extension LineEvent {
    fileprivate var playEnd: String? {
        if case .played(let number, let end, _) = self { "\(number) \(end)" } else { nil }
    }
}
