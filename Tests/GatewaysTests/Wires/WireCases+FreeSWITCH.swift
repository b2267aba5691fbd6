import CallCore
import Dialplans
import NIOCore

@testable import Gateways

extension WireCases {
    /// What FreeSWITCH sends, with its headers in their row.
    struct Block {
        let headers: [(String, String)]
        var body: [UInt8] = []

        /// Values stand as `mod_event_socket` writes them: whatever is no letter, digit or one of these signs as `%` and its byte.
        var text: String {
            headers.map { "\($0): " + Self.escaped($1) + "\n" }.joined() + "\n" + String(decoding: body, as: UTF8.self)
        }

        static func escaped(_ value: String) -> String {
            value.utf8.map { byte in
                let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                if isPlain || "-._/()!*'".utf8.contains(byte) { return String(UnicodeScalar(byte)) }
                return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }.joined()
        }
    }

    static func event(_ fields: [(String, String)]) -> Block {
        let body = Array(Block(headers: fields).text.utf8)
        return Block(headers: [("Content-Length", "\(body.count)"), ("Content-Type", "text/event-plain")], body: body)
    }

    /// Each row comes in one go.
    static let blocks: [[Block]] = [
        [Block(headers: [("Content-Type", "command/reply"), ("Reply-Text", "+OK\n")])],
        [Block(headers: [("Content-Type", "text/disconnect-notice"), ("Content-Disposition", "linger"), ("Content-Length", "0")])],
        [event([("Event-Name", "DTMF"), ("DTMF-Digit", "#"), ("DTMF-Source", "RTP")])],
        [
            Block(headers: [("Content-Type", "command/reply"), ("Reply-Text", "+OK")]),
            event([("Event-Name", "CHANNEL_EXECUTE_COMPLETE"), ("Application-UUID", "schoolbell-2"), ("Application-Data", "/a б.wav")]),
        ],
    ]

    private static let events: [(String, [(String, String)])] = [
        ("Event-Name: DTMF\nDTMF-Digit: %23\n\n", [("Event-Name", "DTMF"), ("DTMF-Digit", "#")]),
        (
            "Event-Name: CHANNEL_HANGUP\nAnswer-State: hangup\nHangup-Cause: NORMAL_CLEARING\n\n",
            [("Event-Name", "CHANNEL_HANGUP"), ("Answer-State", "hangup"), ("Hangup-Cause", "NORMAL_CLEARING")]
        ),
        (
            "Caller-Caller-ID-Name: %D0%9C%D0%B0%0AUnique-ID%3A%20x\nCaller-Caller-ID-Number: %2B35930000042\n\n",
            [("Caller-Caller-ID-Name", "Ма\nUnique-ID: x"), ("Caller-Caller-ID-Number", "+35930000042")]
        ),
        (
            "Application-Response: FILE%20PLAYED\nApplication-Data: 100%25%20%252\n\n",
            [("Application-Response", "FILE PLAYED"), ("Application-Data", "100% %2")]
        ),
    ]

    private static let commands: [(EventSocketCommand, [(String, String)], String)] = [
        (.connect, [], "connect\n\n"), (.myEvents, [], "myevents\n\n"), (.linger(5), [], "linger 5\n\n"),
        (
            .execute("playback", argument: "/clips/a б.wav", id: "schoolbell-3"),
            [
                ("call-command", "execute"), ("execute-app-name", "playback"), ("execute-app-arg", "/clips/a б.wav"),
                ("Event-UUID", "schoolbell-3"), ("event-lock", "true"),
            ],
            "sendmsg\ncall-command: execute\nexecute-app-name: playback\nexecute-app-arg: /clips/a б.wav\nEvent-UUID: schoolbell-3\n"
                + "event-lock: true\n\n"
        ),
        (.cut(channel: "u-1"), [], "api uuid_break u-1\n\n"),
        (
            .hangUp(cause: "USER_BUSY"), [("call-command", "hangup"), ("hangup-cause", "USER_BUSY")],
            "sendmsg\ncall-command: hangup\nhangup-cause: USER_BUSY\n\n"
        ),
    ]

    static let freeSWITCH: [WireCase] =
        events.map { text, fields in
            WireCase(
                "events of FreeSWITCH", text, read: { EventSocketFields(Array($0.utf8)) },
                as: EventSocketFields(Dictionary(uniqueKeysWithValues: fields))
            ) { Block(headers: fields).text }
        }
        + commands.map { command, fields, text in
            WireCase(
                "commands to FreeSWITCH", text, read: { EventSocketFields(Array($0.utf8)) },
                as: EventSocketFields(Dictionary(uniqueKeysWithValues: fields))
            ) { command.bytes.map { String(decoding: $0, as: UTF8.self) } }
        }
}
