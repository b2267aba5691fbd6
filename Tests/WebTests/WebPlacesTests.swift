import Logging
import NIOCore
import NIOEmbedded
import Support
import Testing

@testable import Web

/// Who keeps a place when all are taken.
@Suite struct WebPlacesTests {
    /// Connections of one server with three places, each over the handler that serves it.
    final class Door {
        let places = WebPlaces(3)
        private(set) var channels: [EmbeddedChannel] = []

        /// As the server's channel takes a connection.
        func come() throws {
            places.connectionOpened()
            let channel = EmbeddedChannel(handler: WebPlaceHandler(places))
            try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
            channel.closeFuture.whenComplete { [places] _ in places.connectionClosed() }
            channels.append(channel)
            settle()
        }

        func say(_ event: WebPlaceHandler.Event, _ index: Int) {
            channels[index].pipeline.fireUserInboundEventTriggered(event)
            settle()
        }

        /// Each channel has an event loop of its own.
        func settle() { for channel in channels { channel.embeddedEventLoop.run() } }

        var open: [Int] { channels.indices.filter { channels[$0].isActive } }
        func end() throws { for channel in channels { _ = try? channel.finish() } }
    }

    @Test func longestIdleGivesWay() throws {
        let door = Door()
        for _ in 0..<3 { try door.come() }
        #expect(door.open == [0, 1, 2] && door.places.isAcceptingNewConnections())
        try door.come()
        #expect(door.open == [1, 2, 3])
        try door.come()
        #expect(door.open == [2, 3, 4])
        try door.end()
    }

    @Test func whoeverIsBeingAnsweredStays() throws {
        let door = Door()
        for _ in 0..<3 { try door.come() }
        door.say(.asked, 0)
        try door.come()
        #expect(door.open == [0, 2, 3])
        door.say(.asked, 2)
        door.say(.asked, 3)
        #expect(!door.places.isAcceptingNewConnections(), "all are being answered")
        door.say(.answered, 2)
        #expect(door.open == [0, 3], "its place is wanted")
        #expect(door.places.isAcceptingNewConnections())
        try door.come()
        door.say(.answered, 0)
        #expect(door.open == [3, 4], "all places are taken: it is not kept open for another request")
        try door.end()
    }

    @Test func whoeverWasAnsweredIsTheLastToGiveWay() throws {
        let door = Door()
        for _ in 0..<2 { try door.come() }
        door.say(.asked, 0)
        door.say(.answered, 0)
        for _ in 0..<2 { try door.come() }
        #expect(door.open == [0, 2, 3])
        try door.end()
    }

    /// Its handlers are taken away, and it was never up.
    @Test func whoeverCouldNotBeginTakesNoPlace() throws {
        let door = Door()
        door.places.connectionOpened()
        let unborn = EmbeddedChannel(handler: WebPlaceHandler(door.places))
        unborn.close(promise: nil)
        unborn.embeddedEventLoop.run()
        door.places.connectionClosed()
        for _ in 0..<4 { try door.come() }
        #expect(door.open == [1, 2, 3])
        try door.end()
    }

    /// What has been answered is sent first.
    @Test func answerIsSentWhole() throws {
        let door = Door()
        for _ in 0..<3 { try door.come() }
        door.say(.asked, 0)
        let sent = door.channels[0].writeAndFlush(ByteBuffer(string: "x"))
        let late = door.channels[0].write(ByteBuffer(string: "y"))
        door.say(.answered, 0)
        #expect(door.open == [0, 1, 2], "a part of it is not sent")
        door.channels[0].flush()
        door.settle()
        #expect(door.open == [1, 2])
        #expect(throws: Never.self) { try sent.and(late).wait() }
        try door.end()
    }

    /// Heads that never end, more than there are places: whoever asks is answered, and the youngest of them may still end theirs.
    @Test func headsThatNeverEndKeepNobodyOut() async throws {
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        var server = WebServer(try #require(LocalAddress("0")), pages: WebServerTests.pages, log: log)
        server.idleTimeout = .hours(24)
        try await server.serve { address in
            try await onThread {
                let stalled = try (0..<70).map { _ in try StalledRequest("GET /figures HTTP/1.1\r\nHost: x\r\n", port: address.port) }
                #expect(try LocalClient.get("/figures", port: address.port).body == "one 1\n")
                #expect(try stalled.first?.end("") == "")
                #expect(try stalled.last?.end("Connection: close\r\n\r\n").hasSuffix("one 1\n") == true)
            }
        }
    }
}
