import CallCore
import Dialplans
import NIOCore
import NIOEmbedded
import Support

@testable import Gateways

/// One connection of a telephone switch without a socket, whose caller hears a prompt of a minute.
final class SwitchLine {
    let log = LineLog()
    private let channel: EmbeddedChannel
    private let speaks: SwitchKind
    private let clock: SoundClock
    private let telephonist = Telephonist { leg in
        let prompt = Clip(path: "/clips/a.wav", milliseconds: 60_000, text: "")
        leg.perform([.answer, .play(Play(number: 1, clips: [prompt]))])
        return true
    }

    init(_ speaks: SwitchKind) throws {
        self.speaks = speaks
        let loop = EmbeddedEventLoop()
        clock = SoundClock(loop)
        channel = try Self.channel(speaks, telephonist, SwitchVisit(speaks, SwitchFigures(), log: log.logger), clock, loop)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    /// What was reported of the call; `nil`: there was none.
    var events: [LineEvent]? { telephonist.rung.first?.events }
    var isOpen: Bool { channel.isActive }

    /// What the switch says first, so that a call rings.
    var greeting: [UInt8] {
        switch speaks {
        case .fastAGI: Array(SwitchScript.environment(from: "1", to: "100").utf8)
        case .eventSocket: Array(SwitchScript.channel(from: "1", to: "100").utf8)
        case .audioSocket: AudioSocketID(FakeAudioSocket.name).map { AudioSocketCodec.bytes(of: .id($0)) } ?? []
        }
    }

    /// A connection that has ended takes nothing more.
    func say(_ bytes: some Sequence<UInt8>) throws {
        if isOpen { try channel.writeInbound(ByteBuffer(bytes: bytes)) }
    }

    func say(_ text: String) throws { try say(text.utf8) }

    func wait(_ seconds: Int64) { channel.embeddedEventLoop.advanceTime(by: .seconds(seconds)) }

    /// How many bytes the switch was told since it was asked last.
    func told() throws -> Int {
        var count = 0
        while let buffer = try channel.readOutbound(as: ByteBuffer.self) { count += buffer.readableBytes }
        return count
    }

    /// What it is told from here on waits.
    func readNoMore() {
        channel.isWritable = false
        channel.pipeline.fireChannelWritabilityChanged()
    }

    /// - Parameter clock: of AudioSocket's calls, which holds no call and is held by none.
    private static func channel(
        _ speaks: SwitchKind, _ telephonist: Telephonist, _ visit: SwitchVisit, _ clock: SoundClock, _ loop: EmbeddedEventLoop
    ) throws -> EmbeddedChannel {
        switch speaks {
        case .fastAGI:
            let wire = AGIWire(AGISound(folder: "/nowhere", name: "c"))
            return EmbeddedChannel(
                handler: SwitchHandler(wire, visit: visit) { _, port, now in
                    SwitchCall(session: AGISession(AGISettings(), now: now()), id: "c", rings: telephonist, port: port, now: now)
                }, loop: loop)
        case .eventSocket:
            return EmbeddedChannel(
                handler: SwitchHandler(EventSocketWire(), visit: visit) { _, port, now in
                    let session = EventSocketSession(EventSocketSettings(), now: now())
                    return SwitchCall(session: session, id: "c", rings: telephonist, port: port, now: now)
                }, loop: loop)
        case .audioSocket:
            let announced = AnnouncedCalls()
            try announced.announce(AnnouncedCall { _ in "1" }, named: FakeAudioSocket.name, at: 0)
            let settings = AudioSocketSettings { id, _ in announced.take(id, at: 0) }
            let handler = SwitchHandler(AudioSocketWire { nil }, visit: visit, alarm: { _ in clock.alarm() }) { _, port, now in
                SwitchCall(session: AudioSocketSession(settings, now: now()), id: "c", rings: telephonist, port: port, now: now)
            }
            return EmbeddedChannel(handler: handler, loop: loop)
        }
    }
}
