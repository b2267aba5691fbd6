/// How the messages of `docs/line-protocol.md` are spelt. Decoding takes a line without its end; encoding gives it with its LF.
public enum LineCodec {
    /// The bytes of the longest line, with its LF.
    public static let longestLine = 8_192

    /// Reads what a gateway says.
    public static func decodeGateway(_ line: [UInt8]) throws(LineError) -> GatewayMessage {
        let words = try LineWords(line[...])
        let arguments = LineArguments(words)
        if words.verb == "hello" { return .hello(try GatewayHello(arguments)) }
        if let link = try LinkMessage(words.verb, arguments) { return .link(link) }
        guard let report = try LineReport(words.verb, arguments) else { throw LineError(.unknownVerb, of: words.verb) }
        return .call(try arguments.value("call", GatewayCallID.init), report)
    }

    /// Reads what the engine says.
    public static func decodeEngine(_ line: [UInt8]) throws(LineError) -> EngineMessage {
        let words = try LineWords(line[...])
        let arguments = LineArguments(words)
        if words.verb == "hello" { return .hello(try EngineHello(arguments)) }
        if let link = try LinkMessage(words.verb, arguments) { return .link(link) }
        guard let command = try LineCommand(words.verb, arguments) else { throw LineError(.unknownVerb, of: words.verb) }
        return .call(try arguments.value("call", GatewayCallID.init), command)
    }

    public static func encode(_ message: GatewayMessage) -> [UInt8] {
        switch message {
        case .hello(let hello): hello.line
        case .call(let call, let report): report.line(of: call)
        case .link(let link): link.line
        }
    }

    public static func encode(_ message: EngineMessage) -> [UInt8] {
        switch message {
        case .hello(let hello): hello.line
        case .call(let call, let command): command.line(of: call)
        case .link(let link): link.line
        }
    }
}

/// A line in the making.
struct LineWriter {
    private var bytes: [UInt8]

    init(_ verb: String, call: GatewayCallID? = nil) {
        bytes = []
        bytes.reserveCapacity(128)
        bytes.append(contentsOf: verb.utf8)
        add("call", call?.text)
    }

    mutating func add(_ key: String, _ value: some StringProtocol) {
        bytes.append(.space)
        bytes.append(contentsOf: key.utf8)
        bytes.append(.equals)
        LineEscapes.append(value, to: &bytes)
    }

    mutating func add(_ key: String, _ value: String?) {
        if let value { add(key, value[...]) }
    }

    mutating func add(_ key: String, _ value: Int?) {
        if let value { add(key, String(value)) }
    }

    /// Adds as much of a text as leaves the line within its limit.
    mutating func addCut(_ key: String, _ value: String?) {
        guard let value else { return }
        var room = LineCodec.longestLine - 1 - bytes.count - key.utf8.count - 2
        guard room >= 0 else { return }
        let end = value.unicodeScalars.firstIndex { scalar in
            room -= LineEscapes.length(of: String(scalar))
            return room < 0
        }
        add(key, value[..<(end ?? value.endIndex)])
    }

    mutating func add(_ place: LinePlace) {
        switch place {
        case .file(let path): add("file", path)
        case .url(let address): add("url", address)
        }
    }

    /// The whole line with its LF.
    var line: [UInt8] { bytes + [.lineFeed] }
}
