/// What stands between `$[` and `]` once its values are in their places: comparisons, joined by `|` and `&` (Asterisk, `ast_expr2`).
struct AsteriskExpression {
    private var words: [String] = []
    private var next = 0

    /// A fault in it; Asterisk would log it and go on with nothing.
    struct Wrong: Error {
        var text: String
    }

    static func value(of text: String) throws -> String {
        var expression = try AsteriskExpression(text)
        let value = try expression.either()
        guard expression.next == expression.words.count else { throw Wrong(text: text) }
        return value
    }

    /// Is it a condition that holds? A number holds if it is not zero, another text if there is one.
    static func holds(_ value: String) -> Bool { Int(value).map { $0 != 0 } ?? !value.isEmpty }

    private init(_ text: String) throws {
        var rest = Substring(text)
        while let first = rest.first {
            if first == " " {
                rest = rest.dropFirst()
            } else if first == "\"" {
                guard let end = rest.dropFirst().firstIndex(of: "\"") else { throw Wrong(text: text) }
                words.append(String(rest[...end]))
                rest = rest[rest.index(after: end)...]
            } else {
                // Outside of quotes a blank ends a word: two in a row are a fault, which `value` finds.
                let word = rest.prefix { $0 != " " && $0 != "\"" }
                words.append(String(word))
                rest = rest[word.endIndex...]
            }
        }
    }

    private mutating func either() throws -> String {
        var value = try both()
        while take("|") {
            let other = try both()
            if !Self.holds(value) { value = other }
        }
        return value
    }

    private mutating func both() throws -> String {
        var value = try compared()
        while take("&") {
            let other = try compared()
            if Self.holds(value), !Self.holds(other) { value = "0" }
        }
        return value
    }

    private mutating func compared() throws -> String {
        let left = try word()
        if take("=") { return Self.equal(left, try word()) ? "1" : "0" }
        if take("!=") { return Self.equal(left, try word()) ? "0" : "1" }
        return left
    }

    /// Two numbers are compared as numbers.
    private static func equal(_ left: String, _ right: String) -> Bool {
        if let left = Int(left), let right = Int(right) { left == right } else { left == right }
    }

    private mutating func take(_ sign: String) -> Bool {
        guard next < words.count, words[next] == sign else { return false }
        next += 1
        return true
    }

    private mutating func word() throws -> String {
        guard next < words.count, !["=", "!=", "|", "&"].contains(words[next]) else { throw Wrong(text: words.joined(separator: " ")) }
        next += 1
        return words[next - 1]
    }
}
