import CallCore
import Gateways

/// A connection to the engine under test.
struct EngineTalk {
    let link: KitLink
    var hello: EngineHello?
    /// How many lines the engine has said that count.
    private let counted = Counter()

    final class Counter {
        var lines = 0
        var reported = 0
    }

    init(_ link: KitLink) { self.link = link }

    /// The engine's lines that count, as resumption does.
    var received: Int { counted.lines }

    func say(_ lines: String...) { for line in lines { link.say(line) } }

    /// The next thing that the engine says; `nil`: the end of the connection.
    func hear(_ wanted: String, within patience: KitPatience? = nil) throws -> EngineMessage? {
        let patience = patience ?? self.patience
        switch link.next(within: patience.rest) {
        case .closed?: return nil
        case .line(let bytes)?: return try read(bytes)
        case nil: throw KitBreach("\(patience) passed without \(wanted)")
        }
    }

    private var patience: KitPatience { KitPatience(Double(link.patience)) }

    /// The first message of the wanted kind; what is said to calls meanwhile is passed over, and anything else is a breach.
    func expect<T>(_ wanted: String, _ read: (EngineMessage) -> T?) throws -> T {
        let patience = patience
        while let message = try hear(wanted, within: patience) {
            if let value = read(message) { return value }
            switch message {
            case .call, .link(.ack): continue
            case .link(.ping): say("pong")
            case .hello, .link(.pong), .link(.error), .link(.bye):
                throw KitBreach("the engine said “\(Self.text(message))”, not \(wanted)")
            }
        }
        throw KitBreach("the engine closed the connection, not \(wanted)")
    }

    func expectError(_ code: LineError.Code, of verb: String? = nil, after line: String) throws {
        let error = try expect("`error code=\(code.rawValue)` after “\(line.prefix(80))”") {
            if case .link(.error(let error)) = $0 { error } else { nil }
        }
        guard error.code == code else {
            throw KitBreach("“\(line.prefix(80))” was answered with code=\(error.code.rawValue), not \(code.rawValue)")
        }
        if let verb, let named = error.verb, named != verb { throw KitBreach("the error of “\(line.prefix(80))” has of=\(named)") }
    }

    /// What the engine decides about a ring.
    func decision(of call: String) throws -> LineCommand {
        try expect("`answer` or `reject` of “\(call)”") { message in
            guard case .call(let name, let command) = message, name.text == call else { return nil }
            switch command {
            case .answer, .reject: return command
            case .play, .stop, .secret, .record, .transfer, .hangUp: return nil
            }
        }
    }

    /// All that the engine says until it answers a `ping`.
    @discardableResult
    func sync() throws -> [EngineMessage] {
        say("ping")
        let patience = patience
        var heard: [EngineMessage] = []
        while let message = try hear("`pong`", within: patience) {
            if case .link(.pong) = message { return heard }
            if case .link(.ping) = message { say("pong") } else { heard.append(message) }
        }
        throw KitBreach("the engine closed the connection, not `pong`")
    }

    /// Nothing is said but to calls until a `ping` is answered.
    func expectQuiet(after line: String) throws {
        for message in try sync() {
            if case .link(.error(let error)) = message, !error.isUnheardBye {
                throw KitBreach("“\(line)” was answered with `error code=\(error.code.rawValue)`")
            }
            if case .link(.bye) = message { throw KitBreach("“\(line)” was answered with `bye`") }
        }
    }

    func expectBye(_ reason: ByeReason?) throws {
        let said = try expect("`bye`") { if case .link(.bye(let reason)) = $0 { Said(reason: reason) } else { nil } }
        guard reason == nil || said.reason == reason else { throw KitBreach("`bye` has not reason=\(reason?.rawValue ?? "")") }
        try expectEnd()
    }

    /// The engine closes the connection, and says nothing before.
    func expectEnd() throws {
        let patience = patience
        while let message = try hear("the end of the connection", within: patience) {
            if case .call = message { continue }
            throw KitBreach("the engine said “\(Self.text(message))”, not the end of the connection")
        }
    }

    private struct Said { let reason: ByeReason? }

    private func read(_ bytes: [UInt8]) throws -> EngineMessage {
        let line = String(decoding: bytes.prefix(200), as: UTF8.self)
        if let fault = KitSpelling.fault(in: bytes) { throw KitBreach("\(fault): “\(line)”") }
        do throws(LineError) {
            let message = try LineCodec.decodeEngine(bytes)
            if Self.counts(message) { counted.lines += 1 }
            return message
        } catch {
            throw KitBreach("no line of an engine (\(error.code.rawValue)): “\(line)”")
        }
    }

    private static func counts(_ message: EngineMessage) -> Bool {
        switch message {
        case .hello, .link(.ping), .link(.pong), .link(.ack): false
        case .call, .link(.error), .link(.bye): true
        }
    }

    static func text(_ message: EngineMessage) -> String {
        String(decoding: LineCodec.encode(message).dropLast().prefix(200), as: UTF8.self)
    }
}

extension LineError {
    /// What a `bye` has become that was said on a connection before: the engine may not have noticed that it was broken.
    var isUnheardBye: Bool { code == .internal && text == "bye" }
}
