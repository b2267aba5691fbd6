import CallCore
import Dialplans
import Foundation
import Support
import Testing

@testable import Gateways

/// What callers say on AudioSocket, and its files.
@Suite struct AudioSocketRecordingTests {
    static let order = Recording(number: 7, path: "/messages/7.wav", limit: 2_000, silence: 500)

    /// A caller who speaks so many milliseconds from a time on, and is silent after it.
    static func speaking(from: Milliseconds, for length: Milliseconds, until end: Milliseconds = 10_000) -> [(
        Milliseconds, FakeAudioSocket.Act
    )] {
        stride(from: from, to: end, by: 20).map { ($0, .sound($0 < from + length ? 3_000 : 10, 20)) }
    }

    static let cases: [(what: String, caller: [(Milliseconds, FakeAudioSocket.Act)], end: RecordEnd, length: Milliseconds)] = [
        ("silence ends it", speaking(from: 20, for: 800), .silence, 1_300),
        ("its limit ends it", speaking(from: 20, for: 9_000), .limit, 2_000),
        ("of a caller of whom no sound comes, the clock", [], .limit, 0),
        ("frames that are no part of the silence", stride(from: 30, to: 3_000, by: 30).map { ($0, .sound(0, 30)) }, .silence, 500),
    ]

    @Test(arguments: cases.indices) func aRecordingEnds(index: Int) throws {
        let (what, caller, end, length) = Self.cases[index]
        let (far, desk) = try AudioSocketSessionTests.ringing([.record(Self.order)], caller: caller)
        far.run(until: 5_000)
        #expect(desk.events == [.recorded(7, end, milliseconds: length)], "\(what): \(desk.events)")
        #expect((length...length + 29).contains(far.recorded), "the last frame is kept whole")
        #expect(far.told.first == .beginRecording(path: "/messages/7.wav") && far.told.last == .endRecording)
    }

    @Test func itBeginsWhenThePromptHasEnded() throws {
        let (far, desk) = try AudioSocketSessionTests.ringing(
            [AudioSocketSessionTests.play(1, "a"), .record(Self.order)], caller: Self.speaking(from: 20, for: 1_500))
        far.run(until: 5_000)
        #expect(desk.events.first == .played(1, .done, milliseconds: 1_000))
        #expect(desk.events.last == .recorded(7, .silence, milliseconds: far.recorded) && (980...1_020).contains(far.recorded))
    }

    private static func stopping(_ event: LineEvent) -> [LineOrder] {
        if case .key = event { [.stopRecording(7)] } else { [] }
    }

    @Test func aKeyIsToldAndTheCallStopsIt() throws {
        let caller = Self.speaking(from: 20, for: 9_000) + [(610, .key(.hash))]
        let (far, desk) = try AudioSocketSessionTests.ringing([.record(Self.order)], caller: caller, then: Self.stopping)
        far.run(until: 5_000)
        #expect(desk.events.first == .key(.hash, during: nil) && desk.events.last == .recorded(7, .stopped, milliseconds: far.recorded))
        #expect((580...640).contains(far.recorded))
    }

    /// While a code is entered nothing of it is kept.
    @Test func aSecretIsNotRecorded() throws {
        let (far, desk) = try AudioSocketSessionTests.ringing(
            [.record(Self.order), .secret(true)], caller: Self.speaking(from: 20, for: 9_000))
        far.run(until: 1_000)
        #expect(far.recorded == 0)
        desk.leg.perform([.secret(false)])
        far.run(until: 1_500)
        #expect(far.recorded == 500)
    }

    @Test func whatACallerSaidBeforeHangingUpIsKept() throws {
        let (far, desk) = try AudioSocketSessionTests.ringing(
            [.record(Self.order)], caller: Self.speaking(from: 20, for: 9_000) + [(1_010, .hangUp)])
        far.run(until: 2_000)
        #expect(far.told.last == .endRecording && desk.events == [.gone(.caller)] && (980...1_020).contains(far.recorded))
    }

    @Test func oneThatWaitsIsTakenBack() throws {
        let (far, desk) = try AudioSocketSessionTests.ringing([
            AudioSocketSessionTests.play(1, "b"), .record(Self.order), .stopRecording(7),
        ])
        far.run(until: 3_000)
        #expect(desk.events == [.recorded(7, .stopped, milliseconds: 0), .played(1, .done, milliseconds: 2_000)] && far.told.isEmpty)
    }

    @Test func whatCannotBeWrittenFails() throws {
        let (far, desk) = try AudioSocketSessionTests.ringing(
            [.record(Self.order)], caller: Self.speaking(from: 20, for: 800), broken: { $0 == .endRecording })
        far.run(until: 5_000)
        #expect(desk.events == [.recorded(7, .failed, milliseconds: 0)])
    }

    // MARK: The wire

    /// A clip's file, with samples that count.
    static func write(_ samples: Int, from first: Int = 0, to path: String) throws {
        let sound = (first..<first + samples).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        try Data(ClipSound.head(of: sound.count) + sound).write(to: URL(fileURLWithPath: path))
    }

    /// A clip is read once for all that hear it, and is forgotten with the last of them.
    @Test func aClipIsReadOnceForAllThatHearIt() throws {
        let folder = try TemporaryFolder()
        let sounds = ClipSounds()
        for number in 0..<200 { try Self.write(160, from: number, to: folder.path("\(number).wav")) }
        let first = try #require(sounds.sound(of: folder.path("0.wav")))
        #expect(sounds.sound(of: folder.path("0.wav")) === first && first.bytes.count == 320)
        for number in 1..<200 { #expect(sounds.sound(of: folder.path("\(number).wav")) != nil) }
        #expect(sounds.count < 64, "those that nobody hears are not kept")
        #expect(sounds.sound(of: folder.path("0.wav")) === first)
        #expect(sounds.sound(of: folder.path("none.wav")) == nil)
    }

    @Test func clipsBecomeFramesOfTwentyMilliseconds() throws {
        let folder = try TemporaryFolder()
        try Self.write(160, to: folder.path("a.wav"))
        try Self.write(200, from: 160, to: folder.path("b.wav"))
        let clips = [("a", 20), ("b", 25)].map { Clip(path: folder.path($0.0 + ".wav"), milliseconds: $0.1, text: "") }
        let run = SoundingPlays.Run(play: 1, clips: clips, keys: [])
        let wire = AudioSocketWire { nil }
        for (index, from) in [0, 160, 320, 480].enumerated() {
            let bytes = try #require(wire.bytes(of: .sound(run, from: from)))
            #expect(bytes.prefix(3) == [0x10, 0x01, 0x40] && bytes.count == 323)
            let samples = stride(from: 3, to: bytes.count, by: 2).map { Int(bytes[$0]) | Int(bytes[$0 + 1]) << 8 }
            #expect(samples == (0..<160).map { from + $0 < 360 ? from + $0 : 0 }, "frame \(index)")
        }
        #expect(
            wire.bytes(of: .silence) == [0x10, 0x01, 0x40] + [UInt8](repeating: 0, count: 320) && wire.bytes(of: .hangUp) == [0, 0, 0])
        let missing = SoundingPlays.Run(play: 2, clips: [Clip(path: folder.path("c.wav"), milliseconds: 20, text: "")], keys: [])
        #expect(wire.bytes(of: .sound(missing, from: 0)) == nil)
    }

    @Test func aRecordingBecomesAFileThatIsWhole() throws {
        let folder = try TemporaryFolder()
        let (path, wire) = (folder.path("m.wav"), AudioSocketWire { nil })
        for command in [AudioSocketCommand.beginRecording(path: path), .record([1, 2, 3, 4]), .record([5, 6])] {
            #expect(wire.bytes(of: command) == [])
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(wire.bytes(of: .endRecording) == [])
        #expect(FileManager.default.contents(atPath: path) == Data(ClipSound.head(of: 6) + [1, 2, 3, 4, 5, 6]))
        let nowhere = AudioSocketWire { nil }
        #expect(nowhere.bytes(of: .beginRecording(path: folder.path("none/m.wav"))) == [])
        #expect(nowhere.bytes(of: .endRecording) == nil)
    }
}
