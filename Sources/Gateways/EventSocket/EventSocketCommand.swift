import CallCore

/// What we tell FreeSWITCH. Each is answered with a reply; how it ended is told by an event that names its id.
enum EventSocketCommand: Hashable, Sendable {
    case connect
    /// Only this channel's events.
    case myEvents
    /// After the caller has gone the socket stays open so many seconds, so that the last events are heard.
    case linger(Int)
    /// Runs an application behind those that run; `id` comes back with its end.
    case execute(String, argument: String, id: String)
    /// Ends what sounds, or records, on the channel.
    case cut(channel: String)
    case hangUp(cause: String)

    /// The bytes; `nil`: a value would be read as another header.
    var bytes: [UInt8]? {
        switch self {
        case .connect: Self.block("connect")
        case .myEvents: Self.block("myevents")
        case .linger(let seconds): Self.block("linger \(seconds)")
        case .execute(let application, let argument, let id):
            Self.block(
                "sendmsg", "call-command: execute", "execute-app-name: \(application)", "execute-app-arg: \(argument)", "Event-UUID: \(id)",
                "event-lock: true")
        case .cut(let channel): Self.block("api uuid_break \(channel)")
        case .hangUp(let cause): Self.block("sendmsg", "call-command: hangup", "hangup-cause: \(cause)")
        }
    }

    private static func block(_ lines: String...) -> [UInt8]? {
        guard lines.allSatisfy({ line in line.utf8.count <= 4_000 && line.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }) else {
            return nil
        }
        return Array(lines.joined(separator: "\n").utf8) + [.lineFeed, .lineFeed]
    }
}
