import CallCore
import Dialplans
import Logging
import NIOCore
import NIOEmbedded
import Support
import Testing

@testable import Gateways

@Suite struct LineHandlerTests {
    /// A connection on NIO's embedded channel, with the call that the handler's session reports to.
    final class Wire {
        let channel = EmbeddedChannel()
        let telephonist: Telephonist

        init(_ telephonist: Telephonist = Telephonist()) throws {
            self.telephonist = telephonist
            let handler = LineHandler(log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }) { loop, port, now in
                let session = LineSession(id: LineCases.session, engine: "schoolbell/0.1.0", settings: LineSettings(), now: now())
                return LineTrunk(
                    session: session, rings: telephonist, port: port, trusted: true, alarm: LineAlarm(loop), now: now,
                    newCallID: { CallID("call") })
            }
            try channel.pipeline.syncOperations.addHandler(handler)
            try channel.connect(to: SocketAddress(unixDomainSocketPath: "/x")).wait()
        }

        func say(_ text: String) throws -> [String] {
            try channel.writeInbound(ByteBuffer(string: text))
            return try heard()
        }

        /// What was written, one entry for each write. (The last one may be empty: it waits for the others.)
        func heard() throws -> [String] {
            var writes: [String] = []
            while let bytes = try channel.readOutbound(as: ByteBuffer.self) {
                if bytes.readableBytes > 0 { writes.append(String(buffer: bytes)) }
            }
            return writes
        }
    }

    static let hello = LineSessionTests.hello + "\n"

    @Test func whatIsCausedByOneReadGoesOutWithOneWrite() throws {
        let wire = try Wire(
            Telephonist { leg in
                leg.perform([.answer, .secret(true)])
                return true
            })
        #expect(try wire.say("hello line=1 gateway=t/1\nring call=a to=1\npi") == [Self.hello + "answer call=a\nsecret call=a on=1\n"])
        #expect(try wire.say("ng\n") == ["pong\n"])
        wire.telephonist.rung[0].leg.perform([.secret(false), .hangUp(.normal)])
        #expect(try wire.heard() == ["secret call=a on=0\nhangup call=a\n"])
        #expect(try wire.say("gone call=a cause=engine\n") == [])
    }

    @Test func heartbeatIsKeptByTheEventLoop() throws {
        let wire = try Wire()
        _ = try wire.say("hello line=1 gateway=t/1\nring call=a to=1\n")
        wire.telephonist.rung[0].leg.perform([.answer])
        _ = try wire.heard()
        wire.channel.embeddedEventLoop.advanceTime(by: .seconds(14))
        _ = try wire.say("pong\n")
        wire.channel.embeddedEventLoop.advanceTime(by: .seconds(14))
        #expect(try wire.heard() == [])
        wire.channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(try wire.heard() == ["ping\n"])
        wire.channel.embeddedEventLoop.advanceTime(by: .seconds(30))
        #expect(!wire.channel.isActive)
        #expect(wire.telephonist.rung[0].events == [.gone(.gateway)])
    }

    @Test func silenceBeforeHelloClosesTheConnection() throws {
        let wire = try Wire()
        wire.channel.embeddedEventLoop.advanceTime(by: .seconds(10))
        #expect(try wire.heard() == ["error code=bad-state\nbye\n"])
        wire.channel.embeddedEventLoop.run()
        #expect(!wire.channel.isActive)
    }

    @Test func peerThatDoesNotReadIsDropped() throws {
        let wire = try Wire()
        _ = try wire.say("hello line=1 gateway=t/1\nring call=a to=1\n")
        wire.channel.isWritable = false
        wire.channel.pipeline.fireChannelWritabilityChanged()
        #expect(try wire.heard() == ["bye reason=slow\n"])
        #expect(!wire.channel.isActive)
        #expect(wire.telephonist.rung[0].events == [.gone(.error)])
    }

    @Test(arguments: [false, true]) func endOfInputEndsTheCalls(isHalf: Bool) throws {
        let wire = try Wire()
        _ = try wire.say("hello line=1 gateway=t/1\nring call=a to=1\n")
        if isHalf {
            wire.channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
            wire.channel.embeddedEventLoop.run()
        } else {
            try wire.channel.close().wait()
        }
        #expect(!wire.channel.isActive)
        #expect(wire.telephonist.rung[0].events == [.gone(.gateway)])
        wire.telephonist.rung[0].leg.perform([.answer])
        #expect(try wire.heard() == [])
    }

    @Test func numberOfTenThousandCharactersIsALineTooLong() throws {
        let wire = try Wire()
        let ring = "ring call=a to=1 from=" + String(repeating: "8", count: 10_000) + "\n"
        #expect(try wire.say("hello line=1 gateway=t/1\n" + ring + "ping\n") == [Self.hello + "error code=line-too-long\npong\n"])
        #expect(wire.telephonist.rung.isEmpty)
    }

    /// Bytes of chance end in nothing worse than `bye`, and leave nothing open.
    @Test(arguments: 0..<20) func bytesOfChance(seed: Int) throws {
        var chance = Chance(seed: UInt64(seed))
        let wire = try Wire(
            Telephonist { leg in
                leg.perform([.answer])
                return true
            })
        _ = try wire.say("hello line=1 gateway=t/1 beat=0\n")
        for _ in 0..<300 where wire.channel.isActive {
            try wire.channel.writeInbound(ByteBuffer(bytes: Self.bytes(&chance)))
            for line in try wire.heard().joined().split(separator: "\n") { _ = try LineCodec.decodeEngine(Array(line.utf8)) }
            wire.channel.embeddedEventLoop.run()
        }
        if wire.channel.isActive { try wire.channel.close().wait() }
        for desk in wire.telephonist.rung { #expect(desk.events.filter { if case .gone = $0 { true } else { false } }.count == 1) }
    }

    private static let words = [
        "ring", "key", "played", "gone", "bye", "error", "ping", "call=a", "call=b", "to=1", "key=5", "play=1", "end=done", "cause=caller",
        "=",
        "\n", "\n", " ", "\u{0}", "%", "ж",
    ]

    private static func bytes(_ chance: inout Chance) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...40, using: &chance) {
            if Bool.random(using: &chance) {
                bytes += Array(words[Int.random(in: words.indices, using: &chance)].utf8) + [0x20]
            } else {
                bytes.append(UInt8.random(in: 0...255, using: &chance))
            }
        }
        return bytes
    }
}
