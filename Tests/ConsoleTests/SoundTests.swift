import CallCore
import Console
import Dialplans
import Speech
import Support
import Testing

@Suite struct SoundTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for (name, sample) in [("a", 1_000), ("b", 2_000)] as [(String, Int16)] {
            try WAV.write(PCM([Int16](repeating: sample, count: 8_000)), to: folder.path(name + ".wav"))
        }
    }

    private func clip(_ name: String) -> Clip { Clip(path: folder.path(name + ".wav"), milliseconds: 1_000, text: name) }

    /// A call in which `a` is cut after 500 ms, and after a pause `b` is heard.
    private func call(on clock: VirtualClock, prepare: (ConsoleLeg) -> Void = { _ in }) -> ConsoleLeg {
        let leg = ConsoleLeg(offer: CallOffer(id: "c", from: nil, to: "1"), clock: clock)
        prepare(leg)
        clock.run(until: 200)
        leg.perform([.answer, .play(Play(number: 1, clips: [clip("a")]))])
        clock.run(until: 700)
        leg.perform([.stop(nil)])
        clock.run(until: 1_000)
        leg.perform([.play(Play(number: 2, clips: [clip("b")]))])
        clock.run(until: 2_500)
        leg.hangUp()
        clock.run(until: 3_000)
        return leg
    }

    @Test func trackIsWhatWasHeard() throws {
        let track = call(on: VirtualClock()).track
        #expect(track.pieces.map(\.start) == [200, 1_000])
        #expect(track.pieces.map(\.heard) == [500, 1_000])
        let pcm = try track.render()
        #expect(pcm.milliseconds == 1_800)
        #expect(pcm.samples[0..<3_900].allSatisfy { $0 == 1_000 })
        #expect(pcm.samples[4_000..<6_400].allSatisfy { $0 == 0 })
        #expect(pcm.samples[6_400...].allSatisfy { $0 == 2_000 })
    }

    @Test func stoppedClipFadesOut() throws {
        let edge = try call(on: VirtualClock()).track.render().samples[3_950..<4_001]
        #expect(zip(edge, edge.dropFirst()).allSatisfy { $0 >= $1 && $0 - $1 <= 30 })
    }

    @Test func trackWithoutItsFileIsAnError() throws {
        let leg = call(on: VirtualClock())
        try WAV.write(.silence(1), to: folder.path("a.wav"))
        #expect(try leg.track.render().milliseconds == 1_800)
        _ = try folder.write("a.wav", "no sound")
        #expect(throws: WAVError.notWAV) { try leg.track.render() }
    }

    @Test func loudspeakerWritesAFrameEveryTwentyMilliseconds() {
        let clock = VirtualClock()
        let sink = MemorySink()
        var speaker: Loudspeaker?
        _ = call(on: clock) { speaker = Loudspeaker(leg: $0, clock: clock, sink: sink) }
        #expect(speaker?.failure == nil)
        #expect(sink.isClosed)
        #expect(sink.frames.count == 126)
        #expect(sink.frames.allSatisfy { $0.count == 160 })
        #expect(Set(sink.pcm.samples[1_760..<5_500]) == [1_000])
        #expect(Set(sink.pcm.samples[5_900..<7_900]) == [0])
        #expect(Set(sink.pcm.samples[8_200..<15_900]) == [2_000])
    }

    @Test func fileSinkWritesAtItsEnd() throws {
        let sink = FileSink(path: folder.path("out.wav"))
        sink.write([1, 2, 3])
        try sink.close()
        #expect(try WAV.read(folder.path("out.wav")).samples == [1, 2, 3])
        let error = #expect(throws: SoundSinkError.self) { try FileSink(path: folder.path("none/out.wav")).close() }
        #expect(error?.description.contains("none") == true)
    }

    @Test func missingSoundCardIsSaidClearly() {
        let error = #expect(throws: SoundSinkError.self) { _ = try AlsaSink(device: "hw:31") }
        #expect(error?.description.contains("“hw:31” can't be opened") == true)
    }

    @Test func nullSoundCardTakesAll() throws {
        let sink = try AlsaSink(device: "null")
        for _ in 0..<100 { try sink.write([Int16](repeating: 0, count: 160)) }
        sink.close()
    }

    @Test func realTimeClockKeepsTheRowAndTakesPostedWork() {
        let clock = RealTimeClock()
        var row: [Int] = []
        clock.schedule(after: 2) { row.append(2) }
        clock.schedule(after: 0) { row.append(0) }
        clock.cancel(clock.schedule(after: 1) { row.append(1) })
        let posted = Posted()
        clock.door.post { posted.isDone = true }
        clock.run { row.count < 2 || !posted.isDone }
        #expect(row == [0, 2])
    }

    /// Touched on the clock's thread only.
    private final class Posted: @unchecked Sendable { var isDone = false }
}
