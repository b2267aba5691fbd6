import CallCore
import Dialplans
import NIOCore
import NIOTestUtils
import Testing

@testable import Gateways

/// FreeSWITCH's blocks, whichever way their bytes come.
@Suite struct EventSocketCodecTests {
    static let event = "Event-Name: DTMF\nDTMF-Digit: %23\nSame: first\nSame: second\nhalf%2\n\n"
    static let wire =
        "Content-Type: command/reply\nReply-Text: +OK\n\n\n\nContent-Length: \(event.utf8.count)\nContent-Type: text/event-plain\n\n\(event)"

    @Test func bytesComeInAnyPieces() throws {
        let reply = EventSocketMessage(headers: EventSocketFields(["Content-Type": "command/reply", "Reply-Text": "+OK"]))
        let told = EventSocketMessage(
            headers: EventSocketFields(["Content-Length": "\(Self.event.utf8.count)", "Content-Type": "text/event-plain"]),
            body: Array(Self.event.utf8))
        for size in [1, 2, 3, 7, 64, 1_000] {
            let processor = NIOSingleStepByteToMessageProcessor(EventSocketDecoder())
            var messages: [EventSocketMessage] = []
            let bytes = Array(Self.wire.utf8)
            for start in stride(from: 0, to: bytes.count, by: size) {
                try processor.process(buffer: ByteBuffer(bytes: bytes[start..<min(start + size, bytes.count)])) { messages.append($0) }
            }
            #expect(messages == [reply, told], "\(size)")
        }
    }

    @Test func anEventIsRead() {
        let fields = EventSocketFields(Array(Self.event.utf8))
        #expect(fields["DTMF-Digit"] == "#" && fields["Same"] == "first" && fields["half%2"] == nil)
    }

    static let values: [(String, String)] = [
        ("%2B359", "+359"), ("a%20b", "a b"), ("100%", "100%"), ("%zz", "%zz"), ("%D0%90", "А"), ("%FF", "\u{FFFD}"), ("", ""),
    ]

    @Test(arguments: values.indices) func valueIsDecoded(index: Int) {
        #expect(EventSocketFields(Array("a: \(Self.values[index].0)".utf8))["a"] == Self.values[index].1)
    }

    static let kinds: [(String, EventSocketMessage.Kind)] = [
        ("Content-Type: command/reply\nReply-Text: +OK will linger", .reply(true)),
        ("Content-Type: command/reply\nReply-Text: -ERR no such command", .reply(false)),
        ("Content-Type: text/disconnect-notice\nContent-Disposition: linger", .disconnect(lingers: true)),
        ("Content-Type: text/disconnect-notice", .disconnect(lingers: false)),
        ("Content-Type: auth/request", .other),
        ("nonsense", .other),
    ]

    @Test(arguments: kinds.indices) func messageIsUnderstood(index: Int) {
        #expect(EventSocketMessage(headers: EventSocketFields(Array(Self.kinds[index].0.utf8))).kind == Self.kinds[index].1)
    }

    static let bad = [
        "Content-Length: -1\n\n", "Content-Length: 999999999\n\n", "Content-Length: x\n\n", String(repeating: "a", count: 70_000),
        String(repeating: "a: b\n", count: 20_000) + "\n",
    ]

    @Test(arguments: bad.indices) func whatCannotBeReadIsRefused(index: Int) {
        let processor = NIOSingleStepByteToMessageProcessor(EventSocketDecoder())
        #expect(throws: EventSocketDecoder.Failure.self) {
            try processor.process(buffer: ByteBuffer(string: Self.bad[index])) { _ in }
        }
    }

    static let commands: [(EventSocketCommand, String?)] = [
        (.connect, "connect\n\n"), (.myEvents, "myevents\n\n"), (.linger(5), "linger 5\n\n"),
        (.cut(channel: "u-1"), "api uuid_break u-1\n\n"),
        (
            .execute("playback", argument: "/a.wav", id: "i"),
            "sendmsg\ncall-command: execute\nexecute-app-name: playback\nexecute-app-arg: /a.wav\nEvent-UUID: i\nevent-lock: true\n\n"
        ),
        (.execute("playback", argument: "/a\n\nexit", id: "i"), nil),
        (.execute("playback", argument: String(repeating: "a", count: 5_000), id: "i"), nil),
        (.hangUp(cause: "USER_BUSY"), "sendmsg\ncall-command: hangup\nhangup-cause: USER_BUSY\n\n"),
    ]

    @Test(arguments: commands.indices) func commandIsSpelt(index: Int) {
        #expect(Self.commands[index].0.bytes.map { String(decoding: $0, as: UTF8.self) } == Self.commands[index].1)
    }
}
