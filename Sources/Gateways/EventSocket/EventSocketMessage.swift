import CallCore
import Dialplans

/// What FreeSWITCH sends: a block of headers, and a body where `Content-Length` says so (`mod_event_socket`).
struct EventSocketMessage: Hashable, Sendable {
    var headers: EventSocketFields
    var body: [UInt8] = []

    /// What it is about.
    var kind: Kind {
        switch headers["Content-Type"] {
        case "command/reply" where headers["Event-Name"] == "CHANNEL_DATA": .channel(headers)
        case "command/reply": .reply(Self.isGood(headers["Reply-Text"]))
        case "api/response": .reply(Self.isGood(String(decoding: body, as: UTF8.self)))
        case "text/event-plain": .event(EventSocketFields(body))
        case "text/disconnect-notice": .disconnect(lingers: headers["Content-Disposition"] == "linger")
        default: .other
        }
    }

    enum Kind: Hashable {
        /// The answer to `connect`: all that is known of the call.
        case channel(EventSocketFields)
        /// A command was taken, or was not. It says nothing of how it will end.
        case reply(Bool)
        case event(EventSocketFields)
        case disconnect(lingers: Bool)
        case other
    }

    private static func isGood(_ text: String?) -> Bool { text?.hasPrefix("-") != true }
}
