import Dialplans

/// What Asterisk answers.
enum AGIReply: Hashable, Sendable {
    /// `200`: the command ran.
    case result(AGIResult)
    /// `510` and `520`: it is no command, or not spelt so.
    case refused
    /// `511`: the caller is gone, and this command is for the living.
    case dead
    /// The line `HANGUP`, which comes when it likes: within a command, before its answer, and once more at the end.
    case hungUp
}

/// `200 result=VALUE (NOTE) endpos=SAMPLES`.
struct AGIResult: Hashable, Sendable {
    /// `nil` where nothing stands.
    var value: Int?
    var note: String?
    /// How far the sound went, in samples of 8 kHz.
    var endpos: Int?

    init(value: Int?, note: String? = nil, endpos: Int? = nil) {
        self.value = value
        self.note = note
        self.endpos = endpos
    }

    /// The key whose ASCII code the value is.
    var key: Digit? {
        value.flatMap { UInt8(exactly: $0) }.flatMap { Digit(rawValue: String(UnicodeScalar($0)).uppercased()) }
    }

    /// The milliseconds that were heard.
    var heard: Milliseconds? { endpos.map { $0 / 8 } }
}

/// Reads Asterisk's answers line by line. A `520` may have several lines; whatever is no answer is passed over.
struct AGIReplyReader: Hashable, Sendable {
    private var state = State.between

    private enum State {
        case between, inUsage
    }

    mutating func read(_ frame: LineFrame) -> AGIReply? {
        guard case .line(let bytes) = frame else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        switch state {
        case .inUsage:
            guard text.hasPrefix("520 ") else { return nil }
            state = .between
            return .refused
        case .between:
            if text == "HANGUP" { return .hungUp }
            switch text.prefix(3) {
            case "200": return Self.result(text.dropFirst(3)).map(AGIReply.result)
            case "510": return .refused
            case "511": return .dead
            case "520": return usage(text)
            default: return nil
            }
        }
    }

    private mutating func usage(_ text: String) -> AGIReply? {
        guard text.hasPrefix("520-") else { return .refused }
        state = .inUsage
        return nil
    }

    private static func result(_ text: Substring) -> AGIResult? {
        let wanted = " result="
        guard text.hasPrefix(wanted) else { return nil }
        let rest = text.dropFirst(wanted.count)
        let number = rest.prefix { $0 == "-" || $0.isNumber }
        var result = AGIResult(value: Int(number))
        // What stands in brackets may hold anything, brackets too: only behind the last of them is the position ours.
        let tail: Substring
        if let open = rest.firstIndex(of: "("), let close = rest.lastIndex(of: ")"), open < close {
            result.note = String(rest[rest.index(after: open)..<close])
            tail = rest[rest.index(after: close)...]
        } else {
            tail = rest.dropFirst(number.count)
        }
        if let position = tail.split(separator: " ").first(where: { $0.hasPrefix("endpos=") }) {
            result.endpos = Int(position.dropFirst("endpos=".count)).map { max(0, $0) }
        }
        return result
    }
}
