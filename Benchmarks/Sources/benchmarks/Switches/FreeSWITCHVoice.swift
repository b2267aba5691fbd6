import Foundation
import NIOCore

/// What FreeSWITCH says of a channel, of which little differs from one call to the next.
struct FreeSWITCHVoice {
    /// The channel's fields, cut where the caller's number stands.
    private let parts: [String]
    /// The same in an event.
    private let fields: String

    init(_ place: BenchPlace) throws {
        let text = try String(contentsOfFile: place.fixture("eventsocket/channel.txt"), encoding: .utf8)
        parts = text.components(separatedBy: "{caller}")
        // An event has the channel's fields and the first of its variables.
        let lines = text.replacingOccurrences(of: "{caller}", with: "35930000001").split(separator: "\n")
        fields = lines.prefix { !$0.hasPrefix("variable_") }.joined(separator: "\n") + "\n"
    }

    func channel(of caller: String, into out: inout ByteBuffer) {
        out.writeStaticString("Event-Name: CHANNEL_DATA\nAnswer-State: ringing\n")
        for (index, part) in parts.enumerated() {
            if index > 0 { out.writeString(caller) }
            out.writeString(part)
        }
        out.writeStaticString("Content-Type: command/reply\nReply-Text: %2BOK%0A\nSocket-Mode: async\nControl: full\n\n")
    }

    func reply(into out: inout ByteBuffer) { out.writeStaticString("Content-Type: command/reply\nReply-Text: +OK\n\n") }

    func completed(_ application: some StringProtocol, _ id: String, _ state: String, into out: inout ByteBuffer) {
        let response = application == "playback" ? "FILE%20PLAYED" : "_none_"
        event(
            "CHANNEL_EXECUTE_COMPLETE",
            "Answer-State: \(state)\nApplication: \(application)\nApplication-Response: \(response)\nApplication-UUID: \(id)\n", into: &out)
    }

    func event(_ name: String, _ more: String, into out: inout ByteBuffer) {
        let length = "Event-Name: \n\n".utf8.count + name.utf8.count + fields.utf8.count + more.utf8.count
        out.writeString("Content-Length: \(length)\nContent-Type: text/event-plain\n\nEvent-Name: \(name)\n")
        out.writeString(fields)
        out.writeString(more)
        out.writeStaticString("\n")
    }
}
