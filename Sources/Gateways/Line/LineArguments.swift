/// Reads the arguments of a line one by one, each in its kind. A fault names the verb, the call and the place.
struct LineArguments {
    private let words: LineWords
    private let call: GatewayCallID?

    /// Numbers on the wire have at most nine digits.
    static let numbers = 0...999_999_999

    init(_ words: LineWords) {
        self.words = words
        call = words.arguments.first { $0.key == "call" }.flatMap { GatewayCallID($0.value) }
    }

    func text(_ key: String) throws(LineError) -> String {
        guard let argument = find(key) else { throw missing(key) }
        return argument.value
    }

    func optionalText(_ key: String) -> String? { find(key)?.value }

    /// An argument that a reading of it must not refuse.
    func value<Value>(_ key: String, _ read: (String) -> Value?) throws(LineError) -> Value {
        guard let value = try optional(key, read) else { throw missing(key) }
        return value
    }

    func optional<Value>(_ key: String, _ read: (String) -> Value?) throws(LineError) -> Value? {
        guard let argument = find(key) else { return nil }
        guard let value = read(argument.value) else { throw bad(argument) }
        return value
    }

    func number(_ key: String, in range: ClosedRange<Int> = numbers) throws(LineError) -> Int {
        try value(key) { Self.number($0, in: range) }
    }

    func optionalNumber(_ key: String, in range: ClosedRange<Int> = numbers) throws(LineError) -> Int? {
        try optional(key) { Self.number($0, in: range) }
    }

    func choice<Choice: RawRepresentable<String>>(_ key: String) throws(LineError) -> Choice {
        try value(key, Choice.init(rawValue:))
    }

    func optionalChoice<Choice: RawRepresentable<String>>(_ key: String) throws(LineError) -> Choice? {
        try optional(key, Choice.init(rawValue:))
    }

    /// `1` or `0`.
    func optionalFlag(_ key: String) throws(LineError) -> Bool? {
        try optional(key) { $0 == "1" ? true : $0 == "0" ? false : nil }
    }

    func flag(_ key: String) throws(LineError) -> Bool {
        guard let flag = try optionalFlag(key) else { throw missing(key) }
        return flag
    }

    func missing(_ key: String) -> LineError { LineError(.missingArgument, of: words.verb, call: call, text: key) }

    /// Digits only: no sign, no blank.
    static func number(_ text: String, in range: ClosedRange<Int> = numbers) -> Int? {
        guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), let number = Int(text) else { return nil }
        return range.contains(number) ? number : nil
    }

    private func find(_ key: String) -> LineWords.Argument? { words.arguments.first { $0.key == key } }

    private func bad(_ argument: LineWords.Argument) -> LineError {
        LineError(.badArgument, of: words.verb, call: call, at: argument.at, text: argument.key)
    }
}
