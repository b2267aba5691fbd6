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

/// Headers, or the lines of an event: `Name: value`, the values as URLs are written. Of a name that comes twice the first counts.
struct EventSocketFields: Hashable, Sendable {
    private var values: [String: String] = [:]

    init(_ values: [String: String] = [:]) { self.values = values }

    init(_ block: some Collection<UInt8>) {
        for line in block.split(separator: .lineFeed) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = String(decoding: line[..<colon], as: UTF8.self)
            let value = line[line.index(after: colon)...].drop { $0 == UInt8(ascii: " ") }
            if values[name] == nil { values[name] = Self.decoded(value) }
        }
    }

    subscript(name: String) -> String? { values[name] }

    /// A `%` that is none of an escape stands for itself, for not all values are escaped.
    private static func decoded(_ value: some Collection<UInt8>) -> String {
        let bytes = Array(value)
        var text: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == .percent, index + 2 < bytes.count, let byte = hexadecimal(bytes[(index + 1)...(index + 2)]) {
                text.append(byte)
                index += 3
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? { UInt8(String(decoding: digits, as: UTF8.self), radix: 16) }
}
