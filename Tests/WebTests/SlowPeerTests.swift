import NIOCore
import NIOEmbedded
import Testing

@testable import Web

/// A peer that does not read what it is sent.
@Suite struct SlowPeerTests {
    static func channel() throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(handler: SlowPeerHandler(patience: .seconds(15)))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        return channel
    }

    static func say(_ isWritable: Bool, on channel: EmbeddedChannel) {
        channel.isWritable = isWritable
        channel.pipeline.fireChannelWritabilityChanged()
    }

    @Test func itIsClosedWhenItsTimeIsOver() throws {
        let channel = try Self.channel()
        Self.say(false, on: channel)
        channel.embeddedEventLoop.advanceTime(by: .seconds(14))
        #expect(channel.isActive)
        Self.say(false, on: channel)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test func oneThatReadsAtLastIsServed() throws {
        let channel = try Self.channel()
        Self.say(false, on: channel)
        channel.embeddedEventLoop.advanceTime(by: .seconds(14))
        Self.say(true, on: channel)
        channel.embeddedEventLoop.advanceTime(by: .seconds(60))
        #expect(channel.isActive)
        Self.say(false, on: channel)
        channel.embeddedEventLoop.advanceTime(by: .seconds(14))
        #expect(channel.isActive, "its time begins anew")
        _ = try channel.finish()
    }
}
