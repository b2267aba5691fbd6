import NIOCore

/// FreeSWITCH's side of an outbound event socket, as 1.10 speaks it: a reply to each command, and events of the size that real ones have.
struct FreeSWITCHWire: CallerWire {
    private let voice: FreeSWITCHVoice
    private let caller: String
    /// The id of what sounds.
    private var sounding: String?

    init(_ voice: FreeSWITCHVoice, caller: String) {
        self.voice = voice
        self.caller = caller
    }

    /// The server speaks first.
    mutating func greet(into out: inout ByteBuffer) {}

    mutating func take(_ bytes: inout ByteBuffer, _ out: inout ByteBuffer) throws -> [SwitchOrder] {
        var orders: [SwitchOrder] = []
        while let end = bytes.readableBytesView.firstRange(of: [0x0A, 0x0A]) {
            let text = bytes.readString(length: end.upperBound - bytes.readerIndex) ?? ""
            let lines = text.split(separator: "\n")
            if let order = try obey(lines, &out) { orders.append(order) }
        }
        return orders
    }

    mutating func press(_ key: UInt8, into out: inout ByteBuffer) {
        let digit = "DTMF-Digit: \(UnicodeScalar(key))\nDTMF-Duration: 800\nDTMF-Source: UNKNOWN\n"
        voice.event("DTMF", "Answer-State: answered\n" + digit, into: &out)
    }

    private mutating func obey(_ lines: [Substring], _ out: inout ByteBuffer) throws -> SwitchOrder? {
        let command = lines.first ?? ""
        switch command.prefix { $0 != " " } {
        case "connect": voice.channel(of: caller, into: &out)
        case "linger", "myevents": voice.reply(into: &out)
        case "sendmsg" where lines.contains("call-command: hangup"):
            voice.reply(into: &out)
            if let sounding { voice.completed("playback", sounding, "hangup", into: &out) }
            voice.event("CHANNEL_HANGUP", "Answer-State: hangup\nHangup-Cause: NORMAL_CLEARING\n", into: &out)
            return .hangUp
        case "sendmsg": return try execute(lines, &out)
        case "api":
            out.writeStaticString("Content-Type: api/response\nContent-Length: 4\n\n+OK\n")
            if let sounding { voice.completed("playback", sounding, "answered", into: &out) }
            sounding = nil
            return .cut
        default: throw BenchFailure("the server says to FreeSWITCH: \(command)")
        }
        return nil
    }

    /// What sounds lasts until it is cut; all else ends at once.
    private mutating func execute(_ lines: [Substring], _ out: inout ByteBuffer) throws -> SwitchOrder? {
        guard let application = Self.value("execute-app-name: ", lines), let id = Self.value("Event-UUID: ", lines) else {
            throw BenchFailure("the server executes nothing")
        }
        voice.reply(into: &out)
        voice.event(
            "CHANNEL_EXECUTE", "Answer-State: answered\nApplication: \(application)\nApplication-UUID: \(id)\n", into: &out)
        guard application == "playback" else {
            voice.completed(application, id, "answered", into: &out)
            return nil
        }
        sounding = id
        return .sounds
    }

    private static func value(_ name: String, _ lines: [Substring]) -> String? {
        lines.first { $0.hasPrefix(name) }.map { String($0.dropFirst(name.utf8.count)) }
    }
}
