import CallCore
import Dialplans
import Foundation
import NIOCore
import NIOEmbedded
import Support
import Testing

@testable import Gateways

/// One clock for all calls of an event loop.
@Suite struct SoundClockTests {
    let loop = EmbeddedEventLoop()

    /// Rings again and again, 20 ms after it was due.
    final class Bell {
        private(set) var rung: [Milliseconds] = []
        private var due: Milliseconds
        private let alarm: SoundAlarm
        private let now: () -> Milliseconds

        init(_ clock: SoundClock, due: Milliseconds, now: @escaping () -> Milliseconds) {
            alarm = clock.alarm()
            self.due = due
            self.now = now
            keep()
        }

        func stop() { alarm.stop() }

        private func keep() {
            alarm.keep(due) { [unowned self] in
                rung.append(now())
                due += 20
                keep()
            }
        }
    }

    @Test func allRingByOneScheduleWhateverTheyAreDue() {
        let loop = loop
        loop.advanceTime(by: .milliseconds(1_000))
        let clock = SoundClock(loop)
        let bells = [0, 3, 7, 19].map { Bell(clock, due: 1_000 + $0) { LineAlarm.now(loop) } }
        loop.advanceTime(by: .milliseconds(200))
        for bell in bells { #expect(bell.rung == Array(stride(from: 1_020, through: 1_200, by: 20))) }
        bells.dropFirst().forEach { $0.stop() }
        loop.advanceTime(by: .milliseconds(100))
        #expect(bells.map(\.rung.count) == [15, 10, 10, 10])
        bells[0].stop()
        loop.advanceTime(by: .milliseconds(100))
        #expect(bells[0].rung.count == 15)
    }

    /// One that waits for something later is left alone until then.
    @Test func nobodyRingsBeforeItsTime() {
        let loop = loop
        let clock = SoundClock(loop)
        let bell = Bell(clock, due: 105) { LineAlarm.now(loop) }
        loop.advanceTime(by: .milliseconds(100))
        #expect(bell.rung.isEmpty)
        loop.advanceTime(by: .milliseconds(20))
        #expect(bell.rung == [120])
        withExtendedLifetime(clock) { bell.stop() }
    }

    /// Ticks come a little late now and then: each finds one frame due, whenever the call was answered.
    @Test(arguments: [0, 1, 7, 19, 20]) func aLateTickBringsOneFrame(answered: Milliseconds) throws {
        let id = try #require(AudioSocketID(FakeAudioSocket.name))
        var session = AudioSocketSession(AudioSocketSettings { _, _ in AnnouncedCall { _ in "1" } }, now: 1_000)
        _ = session.receive(.id(id), at: 1_000)
        _ = session.perform([.answer], at: 1_000 + answered)
        let first = try #require(session.deadline)
        #expect(first > 1_000 + answered && first <= 1_020 + answered)
        for (number, tick) in stride(from: first, to: first + 1_000, by: 20).enumerated() {
            #expect(session.pass(to: tick + number % 20) == [.send(.silence)])
        }
        #expect(session.pass(to: first + 1_025).count == 2, "more than a frame too late, it gives both")
    }

    // MARK: Calls

    /// A call on a connection without a socket, whose caller hears a clip of a second.
    func call(_ clock: SoundClock, _ clip: Clip, _ log: LineLog = LineLog()) throws -> EmbeddedChannel {
        let telephonist = Telephonist { leg in
            leg.perform([.answer, .play(Play(number: 1, clips: [clip]))])
            return true
        }
        let announced = AnnouncedCalls()
        try announced.announce(AnnouncedCall { _ in "1" }, named: FakeAudioSocket.name, at: 0)
        let settings = AudioSocketSettings { id, _ in announced.take(id, at: 0) }
        let visit = SwitchVisit(.audioSocket, SwitchFigures(), log: log.logger)
        let handler = SwitchHandler(AudioSocketWire { nil }, visit: visit, alarm: { _ in clock.alarm() }) { _, port, now in
            SwitchCall(session: AudioSocketSession(settings, now: now()), id: "c", rings: telephonist, port: port, now: now)
        }
        let channel = EmbeddedChannel(handler: handler, loop: loop)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        let id = try #require(AudioSocketID(FakeAudioSocket.name))
        try channel.writeInbound(ByteBuffer(bytes: AudioSocketCodec.bytes(of: .id(id))))
        return channel
    }

    func frames(_ channel: EmbeddedChannel) throws -> [[UInt8]] {
        var bytes: [UInt8] = []
        while let buffer = try channel.readOutbound(as: ByteBuffer.self) { bytes += buffer.readableBytesView }
        return stride(from: 0, to: bytes.count, by: 323).map { Array(bytes[$0..<min($0 + 323, bytes.count)]) }
    }

    @Test func everyCallGetsAFrameEachTwentyMilliseconds() throws {
        let folder = try TemporaryFolder()
        try AudioSocketRecordingTests.write(8_000, from: 1, to: folder.path("a.wav"))
        let clip = Clip(path: folder.path("a.wav"), milliseconds: 1_000, text: "")
        let clock = SoundClock(loop)
        let channels = try (0..<20).map { _ in try call(clock, clip) }
        loop.advanceTime(by: .seconds(2))
        for channel in channels {
            let frames = try frames(channel)
            #expect(frames.allSatisfy { $0.prefix(3) == [0x10, 0x01, 0x40] && $0.count == 323 })
            #expect(frames.count == 100, "\(frames.count)")
            #expect(frames.prefix(50).allSatisfy { $0.dropFirst(3).contains { $0 != 0 } }, "a second of sound")
            #expect(frames.dropFirst(50).allSatisfy { $0.dropFirst(3).allSatisfy { $0 == 0 } }, "and silence")
        }
        for channel in channels { _ = try channel.finish() }
    }

    /// It is closed, told of once, and its neighbour hears on.
    @Test func whoeverDoesNotReadHoldsUpNobodyElse() throws {
        let (clock, log) = (SoundClock(loop), LineLog())
        let clip = Clip(path: "/none.wav", milliseconds: 1_000, text: "")
        let (slow, other) = (try call(clock, clip, log), try call(clock, clip, log))
        loop.advanceTime(by: .milliseconds(100))
        slow.isWritable = false
        slow.pipeline.fireChannelWritabilityChanged()
        #expect(!slow.isActive && log.lines == ["notice a switch does not read what it is sent slow"])
        _ = try frames(other)
        loop.advanceTime(by: .milliseconds(100))
        #expect(try frames(other).count == 5)
        _ = try other.finish()
    }
}
