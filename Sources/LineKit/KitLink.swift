import Dispatch
import Foundation
import Gateways
import NIOCore
import Synchronization

/// One connection, from a thread that waits for what it hears.
final class KitLink: Sendable {
    private let channel: any Channel
    private let inbox: KitInbox
    /// How many seconds anything is waited for.
    let patience: Int

    init(_ channel: any Channel, _ inbox: KitInbox, patience: Int) {
        self.channel = channel
        self.patience = patience
        self.inbox = inbox
    }

    deinit { channel.close(promise: nil) }

    func say(_ lines: String...) { send(lines.map { $0 + "\n" }.joined()) }

    func send(_ text: String) { channel.writeAndFlush(ByteBuffer(string: text), promise: nil) }

    /// What comes next; `nil`: nothing does within that time.
    func next(within seconds: Double? = nil) -> KitHeard? { inbox.next(within: seconds ?? Double(patience)) }

    /// What was taken is to be taken again.
    func putBack(_ heard: KitHeard) { inbox.putBack(heard) }

    func close() { channel.close(promise: nil) }
}

/// What the other side did.
enum KitHeard: Hashable, Sendable {
    case line([UInt8])
    case closed

    /// Resumption counts every line but those whose first word is one of these.
    static func isCounted(_ line: [UInt8]) -> Bool {
        let word = String(decoding: line.drop { $0 == 0x20 }.prefix { $0 != 0x20 }, as: UTF8.self)
        return !["hello", "ping", "pong", "ack"].contains(word)
    }

    var text: String {
        switch self {
        case .line(let bytes): "“\(String(decoding: bytes.prefix(200), as: UTF8.self))”"
        case .closed: "the end of the connection"
        }
    }
}

/// What was heard and not yet taken. The end of the connection stays.
final class KitInbox: Sendable {
    private let heard = Mutex([KitHeard]())
    private let arrived = DispatchSemaphore(value: 0)

    func add(_ new: KitHeard) {
        heard.withLock { $0.append(new) }
        arrived.signal()
    }

    func putBack(_ taken: KitHeard) {
        heard.withLock { $0.insert(taken, at: 0) }
        arrived.signal()
    }

    func next(within seconds: Double) -> KitHeard? {
        guard arrived.wait(timeout: .now() + seconds) == .success else { return nil }
        return heard.withLock { heard in
            guard heard.first != .closed else {
                arrived.signal()
                return .closed
            }
            return heard.removeFirst()
        }
    }
}

/// Cuts what comes into lines, without its empty ones.
final class KitHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let inbox: KitInbox
    private let lines = NIOSingleStepByteToMessageProcessor(LineDecoder())

    init(_ inbox: KitInbox) { self.inbox = inbox }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // The decoder never throws.
        try? lines.process(buffer: unwrapInboundIn(data)) { frame in
            switch frame {
            case .line(let bytes): if bytes.contains(where: { $0 != 0x20 }) { inbox.add(.line(bytes)) }
            case .tooLong(let start): inbox.add(.line(start + Array(repeating: 0x2E, count: LineCodec.longestLine)))
            }
        }
    }

    func channelInactive(context: ChannelHandlerContext) { inbox.add(.closed) }
    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
