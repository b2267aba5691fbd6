/// What Asterisk tells of a call before the first command: lines `agi_NAME: VALUE`, ended by an empty one (Asterisk, `res_agi`).
///
/// Nothing in it is escaped, and a caller's name is what a stranger made it. The arguments of the dialplan are the last of all, behind
/// `agi_threadid`; only there are they believed. Whoever slips in lines before it is found out, for then that line comes twice.
struct AGIEnvironment: Hashable, Sendable {
    private(set) var values: [String: String] = [:]
    /// `agi_arg_1` … as `name=value`, by name; of a name that comes twice the first.
    private(set) var arguments: [String: String] = [:]
    /// A line came twice that Asterisk says once: some of what is here was written by somebody else.
    private(set) var isForged = false
    private var lines = 0

    /// Asterisk sends some 25 lines, and one for each argument.
    static let mostLines = 128
    private static let lastOfItsOwn = "agi_threadid"

    enum Step: Hashable {
        case more, complete
        /// It is no environment, or one without an end.
        case bad
    }

    mutating func take(_ frame: LineFrame) -> Step {
        lines += 1
        guard lines <= Self.mostLines, case .line(let bytes) = frame else { return .bad }
        if bytes.isEmpty { return values["agi_request"] == nil ? .bad : .complete }
        guard let text = String(validating: bytes, as: UTF8.self) else { return unreadable(bytes) }
        guard text.hasPrefix("agi_"), let colon = text.firstIndex(of: ":") else { return unreadable(bytes) }
        keep(String(text[..<colon]), text[text.index(after: colon)...].drop { $0 == " " })
        return .more
    }

    subscript(name: String) -> String? {
        values["agi_" + name].flatMap { $0.isEmpty || $0 == "unknown" ? nil : $0 }
    }

    private mutating func keep(_ name: String, _ value: Substring) {
        guard name.hasPrefix("agi_arg_") else {
            if values.updateValue(String(value), forKey: name) != nil { isForged = true }
            return
        }
        guard values[Self.lastOfItsOwn] != nil else { return isForged = true }
        guard let equals = value.firstIndex(of: "=") else { return }
        let key = String(value[..<equals])
        if arguments[key] == nil { arguments[key] = String(value[value.index(after: equals)...]) }
    }

    /// A name in bytes that are no text, or its second line, is passed over once the environment has begun as one.
    private mutating func unreadable(_ bytes: [UInt8]) -> Step {
        guard values["agi_request"] != nil || bytes.starts(with: Array("agi_".utf8)) else { return .bad }
        if !bytes.starts(with: Array("agi_".utf8)) { isForged = true }
        return .more
    }
}
