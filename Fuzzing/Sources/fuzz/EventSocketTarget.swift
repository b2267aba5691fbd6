import CallCore
import NIOCore

@testable import Lines

/// A call on the event socket: blocks of FreeSWITCH, and among them, as `!: WORD`, what the engine does and that time passes
/// (`SwitchWatch`). The first byte says in what portions the rest comes.
enum EventSocketTarget {
    static func run(_ input: [UInt8]) {
        guard let first = input.first else { return }
        let stream = Array(input.dropFirst())
        let messages = messages(of: stream, by: stream.count)
        rule(messages == self.messages(of: stream, by: Int(first) + 1), "other messages in other portions")
        var call = SwitchWatch(EventSocketSession(EventSocketSettings(bridge: "sofia/gateway/trunk/{number}"), now: 1_000)) { command in
            guard let bytes = command.bytes else { return false }
            let end = Array("\n\n".utf8)
            rule(bytes.suffix(2) == end[...] && bytes.dropLast(2).firstRange(of: end) == nil, "a command that is not one block")
            return true
        }
        for message in messages {
            if let word = message.headers["!"] { call.act(word) } else { call.receive(message) }
        }
        call.end()
    }

    /// What the decoder makes of it, up to where it gives up. It never holds more than one message.
    private static func messages(of stream: [UInt8], by portion: Int) -> [EventSocketMessage] {
        var messages: [EventSocketMessage] = []
        let processor = NIOSingleStepByteToMessageProcessor(EventSocketDecoder())
        var rest = stream[...]
        while !rest.isEmpty {
            let more = rest.prefix(portion)
            do {
                try processor.process(buffer: ByteBuffer(bytes: more)) { messages.append($0) }
            } catch { return messages }
            let most = max(EventSocketDecoder.longestBlock, EventSocketDecoder.longestBody) + more.count
            rule(processor.unprocessedBytes <= most, "the decoder holds \(processor.unprocessedBytes) bytes")
            rest = rest.dropFirst(portion)
        }
        return messages
    }
}
