import Glibc
import NIOCore
import NIOPosix

/// Callers on AudioSocket who only listen, and write down when each frame came.
final class SoundLoad {
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private var channels: [any Channel] = []
    private let ears: [Ear]

    /// Calls so many times.
    init(port: Int, calls: Int, cores: Cores) throws {
        ears = (0..<calls).map { _ in Ear() }
        let pinned = cores
        try group.next().submit { pinned.pinClient() }.wait()
        for (number, ear) in ears.enumerated() {
            let channel = try ClientBootstrap(group: group).channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(ear) }
            }.connect(host: "127.0.0.1", port: port).wait()
            channel.writeAndFlush(ByteBuffer(bytes: SoundName.frame(number)), promise: nil)
            channels.append(channel)
        }
    }

    /// Listens for so many seconds, when all are connected and have heard a second.
    ///
    /// - Returns: by how much each frame came later than the first of its call would have it, or than the earliest after that.
    func listen(_ seconds: Int) throws -> LatencyBook {
        usleep(1_000_000)
        try set(listens: true)
        usleep(UInt32(seconds) * 1_000_000)
        try set(listens: false)
        let book = LatencyBook()
        for ear in ears { ear.tell(book) }
        return book
    }

    /// How many frames came while it was listened.
    var frames: Int { ears.reduce(0) { $0 + $1.times.count } }

    func end() throws {
        for channel in channels { try? channel.close().wait() }
        try group.syncShutdownGracefully()
    }

    private func set(listens: Bool) throws {
        let ears = ears
        try group.next().submit { for ear in ears { ear.listens = listens } }.wait()
    }
}

/// One caller. It is used on its event loop, and when that has done.
final class Ear: ChannelInboundHandler, @unchecked Sendable {
    typealias InboundIn = ByteBuffer

    var listens = false
    private(set) var times: [UInt64] = []
    private var rest = 0

    private static let frame = 323
    private static let pace: UInt64 = 20_000_000

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        rest += unwrapInboundIn(data).readableBytes
        let now = Ticks.now
        while rest >= Self.frame {
            rest -= Self.frame
            if listens { times.append(now) }
        }
    }

    /// A frame is as late as it is behind the best line of one every 20 ms that its call's frames keep to.
    func tell(_ book: LatencyBook) {
        let offsets = times.enumerated().map { Int64($1) - Int64($0) * Int64(Self.pace) }
        guard let earliest = offsets.min() else { return }
        for offset in offsets { book.add(UInt64(offset - earliest)) }
    }
}
