/// Puts values in the place of `${…}` and `$[…]`, from the inside out, as Asterisk does before a step is taken.
struct AsteriskWords {
    /// What a variable holds; `nil`: nothing has set it.
    var variable: (String) -> String?
    /// What a function says; `nil`: no module that is loaded has it.
    var function: (_ name: String, _ argument: String) throws -> String?

    enum Wrong: Error, Hashable {
        case unset(String)
        case noFunction(String)
        case unclosed(String)
    }

    func meant(by text: String) throws -> String {
        var (meant, rest) = ("", Substring(text))
        while let start = rest.firstIndex(of: "$") {
            meant += rest[..<start]
            let after = rest[rest.index(after: start)...]
            switch after.first {
            case "{":
                let (inside, more) = try Self.bracketed(after, "{", "}")
                meant += try value(of: inside)
                rest = more
            case "[":
                let (inside, more) = try Self.bracketed(after, "[", "]")
                meant += try AsteriskExpression.value(of: self.meant(by: inside))
                rest = more
            default:
                meant += "$"
                rest = after
            }
        }
        return meant + rest
    }

    /// `NAME`, `NAME(argument)`, and either with `:offset:length` behind it.
    private func value(of inside: String) throws -> String {
        guard let match = inside.wholeMatch(of: /(\w+)(\(.*\))?(?::(\d+):(\d+))?/) else { throw Wrong.unclosed(inside) }
        let name = String(match.1)
        let whole: String
        if let argument = match.2 {
            let meant = try meant(by: String(argument.dropFirst().dropLast()))
            if name == "IF" {
                whole = Self.chosen(meant)
            } else {
                guard let said = try function(name, meant) else { throw Wrong.noFunction(name) }
                whole = said
            }
        } else {
            guard let set = variable(name) else { throw Wrong.unset(name) }
            whole = set
        }
        guard let offset = match.3.flatMap({ Int($0) }), let length = match.4.flatMap({ Int($0) }) else { return whole }
        return String(whole.dropFirst(offset).prefix(length))
    }

    /// `condition?one:other`.
    static func chosen(_ text: String) -> String {
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let ways = parts.last.map { $0.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false) } ?? []
        let way = AsteriskExpression.holds(String(parts[0])) ? ways.first : ways.dropFirst().first
        return way.map(String.init) ?? ""
    }

    private static func bracketed(_ text: Substring, _ open: Character, _ close: Character) throws -> (inside: String, rest: Substring) {
        var depth = 0
        for index in text.indices {
            if text[index] == open { depth += 1 }
            if text[index] == close { depth -= 1 }
            if depth == 0 { return (String(text[text.index(after: text.startIndex)..<index]), text[text.index(after: index)...]) }
        }
        throw Wrong.unclosed(String(text))
    }
}
