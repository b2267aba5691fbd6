public import Domain
import Foundation
import Storage
public import Web
import Yams

/// What an administrator sets for the whole service, from a YAML file. Every key has a default.
public struct Configuration: Hashable, Sendable {
    /// Where a caller's number without a country code is at home, and whose wall clock counts the days.
    public var country = Country.bulgaria
    public var timeZone = "Europe/Sofia"
    /// Printed on the parents' labels: the number to dial and the one to text to.
    public var numberToDial = "+359882818905"
    public var numberToText = "1987"
    /// What a caller is told that a month of a subscription costs; `nil`: nothing.
    public var monthlyPrice: Price?
    /// Of the Unix socket; `nil`: `line.sock` in the data folder.
    public var socket: String?
    public var socketMode: UInt16 = 0o660
    /// Addresses where gateways may connect too.
    public var listeners: [Listener] = []
    /// Addresses where telephone switches connect.
    public var switches: [Switch] = []
    /// How many calls may be up at once.
    public var calls = 1000
    /// How many of them may come from one address; `nil`: all.
    public var callsPerAddress: Int?
    /// The connections of gateways in all, and the rings a second of one connection and of one address.
    public var connections = 1000
    public var ringsPerSecond = 200
    /// The callers' numbers that the gateway gives may be believed.
    public var gatewayTrusted = true
    /// How many days the voice messages of callers are kept.
    public var voiceMessageDays = Retention().voiceMessages
    public var speechProcesses = 2
    /// How much all clips may take together, in millions of bytes.
    public var clipMegabytes = 4000
    /// The prompts that need no value are made as the service starts; not worth it where gateways speak the text themselves.
    public var promptsAtStart = true
    /// The program whose hidden command `speak` makes the clips; `nil`: this one.
    public var speechProgram: Program?
    public var logLevel = "info"
    /// `text` or `json`: one line an event.
    public var logFormat = "text"
    /// Where figures and health are told over HTTP, to this machine only; `nil`: nowhere.
    public var web: LocalAddress?
    /// Where entries are taken over HTTP, from this machine only; `nil`: nowhere.
    public var entries: LocalAddress?
    /// Where gateways on other machines fetch sounds; `nil`: nowhere.
    public var clips: ClipPlace?
    /// Where calls are announced that will come over AudioSocket, from this machine only; `nil`: nowhere.
    public var announce: LocalAddress?
    /// The gateway by which notices go out; `nil`: none go out.
    public var sms: SMS?

    public init() {}

    /// A fault in a configuration file.
    public struct Fault: Error, CustomStringConvertible, Hashable {
        public var file: String
        public var line: Int
        public var column: Int
        public var message: String

        public var description: String { "\(file):\(line):\(column): \(message)" }
    }

    /// Reads a configuration's text; at most 64 KiB.
    public init(text: String, file: String) throws {
        guard text.utf8.count <= 65_536 else { throw Fault(file: file, line: 1, column: 1, message: "the file is larger than 64 KiB") }
        guard let root = try Self.parsed(text, file), root.tag != Tag(.null) else { return }
        guard let mapping = root.mapping else { throw Self.fault("a map of settings is wanted", at: root, in: file) }
        for (key, value) in mapping { try read(key, value, file) }
        try checkClips()
        try checkAnnounce()
        try Self.checkPorts(mapping, file)
    }

    private mutating func read(_ key: Node, _ value: Node, _ file: String) throws {
        if key.string == "listen" { return listeners = try Listener.all(value, file) }
        if key.string == "switches" { return switches = try Switch.all(value, file) }
        if key.string == "clips", value.mapping != nil { return clips = try ClipPlace(value, file) }
        if key.string == "sms" { return sms = try SMS(value, file) }
        guard let text = value.scalar?.string, !text.isEmpty else { throw Self.fault("a single value is wanted", at: value, in: file) }
        switch key.string ?? "" {
        case "country": country = try country(text, at: value, file)
        case "time-zone": timeZone = try one(text, "time zone", TimeZone(identifier: text) != nil, "write it as Europe/Sofia", value, file)
        case "number-to-dial": numberToDial = try telephone(text, at: value, file)
        case "number-to-text": numberToText = try telephone(text, at: value, file)
        case "monthly-price": monthlyPrice = try price(text, at: value, file)
        case "socket": socket = text
        case "socket-mode": socketMode = try UInt16(number(text, radix: 8, in: 0...0o777, at: value, file))
        case "speech-program": speechProgram = Program(path: text, place: Place(value, file))
        case "calls": calls = try number(text, in: 1...1_000_000, at: value, file)
        case "calls-per-address": callsPerAddress = try number(text, in: 1...1_000_000, at: value, file)
        case "connections": connections = try number(text, in: 1...100_000, at: value, file)
        case "rings-per-second": ringsPerSecond = try number(text, in: 1...1_000_000, at: value, file)
        case "clip-megabytes": clipMegabytes = try number(text, in: 100...10_000_000, at: value, file)
        case "speech-processes": speechProcesses = try number(text, in: 1...64, at: value, file)
        case "voice-message-days": voiceMessageDays = try number(text, in: 1...3_650, at: value, file)
        case "prompts-at-start": promptsAtStart = try yes(text, at: value, file)
        case "gateway-trusted": gatewayTrusted = try yes(text, at: value, file)
        case "log-level":
            logLevel = try one(text, "level", Self.levels.contains(text), "one of \(Self.levels.joined(separator: ", "))", value, file)
        case "log-format":
            logFormat = try one(text, "format", ["text", "json"].contains(text), "text or json", value, file)
        case "web": web = text == "off" ? nil : try address(text, at: value, file)
        case "announce": announce = text == "off" ? nil : try address(text, at: value, file)
        case "entries": entries = text == "off" ? nil : try address(text, at: value, file)
        case "clips": _ = try one(text, "place", text == "off", "write off, or a map with an address", value, file)
        case let name: throw Self.fault("unknown setting “\(name)”: one of \(Self.names.joined(separator: ", "))", at: key, in: file)
        }
    }

    private func country(_ text: String, at node: Node, _ file: String) throws -> Country {
        guard let known = Country(rawValue: text) else {
            throw Self.fault("unknown country “\(text)”: write it as BG", at: node, in: file)
        }
        return known
    }

    private func price(_ text: String, at node: Node, _ file: String) throws -> Price? {
        if text == "none" { return nil }
        guard let price = Price(text) else {
            let known = Price.Currency.allCases.map(\.rawValue).joined(separator: ", ")
            throw Self.fault("“\(text)” is no price: write it as 3.45 EUR (\(known)), or none", at: node, in: file)
        }
        return price
    }

    /// A number as it is dialled: short ones too, and as people write them.
    private func telephone(_ text: String, at node: Node, _ file: String) throws -> String {
        let digits = text.drop { $0 == "+" }.filter { $0 != " " && $0 != "-" }
        let isNumber =
            text.prefix(2) != "++" && (3...15).contains(digits.utf8.count) && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard isNumber else { throw Self.fault("“\(text)” is no number to dial: write it as \"+359882818905\"", at: node, in: file) }
        return text
    }

    private func address(_ text: String, at node: Node, _ file: String) throws -> LocalAddress {
        guard let address = LocalAddress(text) else {
            throw Self.fault("“\(text)” is no port of this machine alone: write it as 127.0.0.1:9418, or off", at: node, in: file)
        }
        return address
    }

    private func yes(_ text: String, at node: Node, _ file: String) throws -> Bool {
        guard ["yes", "no", "true", "false"].contains(text) else { throw Self.fault("write yes or no", at: node, in: file) }
        return ["yes", "true"].contains(text)
    }

    private func one(_ text: String, _ what: String, _ isKnown: Bool, _ hint: String, _ node: Node, _ file: String) throws -> String {
        guard isKnown else { throw Self.fault("unknown \(what) “\(text)”: \(hint)", at: node, in: file) }
        return text
    }

    private static let levels = ["trace", "debug", "info", "notice", "warning", "error", "critical"]
    private static let names = [
        "announce", "calls", "calls-per-address", "clip-megabytes", "clips", "connections", "country", "entries", "gateway-trusted",
        "listen", "log-format", "log-level", "monthly-price", "number-to-dial", "number-to-text", "prompts-at-start", "rings-per-second",
        "sms", "socket", "socket-mode", "speech-processes", "speech-program", "switches", "time-zone", "voice-message-days", "web",
    ]

    private func number(_ text: String, radix: Int = 10, in range: ClosedRange<Int>, at node: Node, _ file: String) throws -> Int {
        guard let number = Int(text, radix: radix), range.contains(number) else {
            let bounds = "\(String(range.lowerBound, radix: radix)) to \(String(range.upperBound, radix: radix))"
            throw Self.fault("“\(text)” is no number from \(bounds)", at: node, in: file)
        }
        return number
    }

    private static func fault(_ message: String, at node: Node, in file: String) -> Fault {
        Fault(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message)
    }
}
