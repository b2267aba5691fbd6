import NIOCore

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
    func next(within seconds: Double? = nil) -> KitHeard? {
        let seconds = seconds ?? Double(patience)
        // Of what comes without end something always waits.
        guard seconds > 0 else { return nil }
        let heard = inbox.next(within: seconds)
        if inbox.hasRoomAgain() { channel.read() }
        return heard
    }

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
