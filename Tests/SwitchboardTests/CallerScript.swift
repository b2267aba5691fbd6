import Dialplans
import Testing

/// What a caller presses on hearing what: `menu: 2`, then `enter-code: 48392017` …
struct CallerScript: Sendable, CustomTestStringConvertible {
    let steps: [(hears: String, presses: String)]
    var testDescription: String { steps.map(\.presses).joined(separator: " ") }

    init(_ steps: [(String, String)]) { self.steps = steps.map { (hears: $0.0, presses: $0.1) } }

    /// A code in the middle, a service that tells of a child, and the end by the caller's choice.
    static let usual = CallerScript([("menu", "2"), ("enter-code", "48392017"), ("menu", "6"), ("menu", "5")])

    /// Calls of all kinds: keys ahead, wrong codes, voice messages, an operator, the caller's own end.
    static let all: [CallerScript] = [
        usual,
        CallerScript([("menu", "5")]),
        CallerScript([("welcome", "5")]),
        CallerScript([("welcome", "2"), ("enter-code", "1111#"), ("enter-code", "48392017"), ("menu", "5")]),
        CallerScript([("menu", "1"), ("welcome", ""), ("menu", "5")]),
        CallerScript([("menu", "3"), ("record", "9")]),
        CallerScript([("menu", "4")]),
        CallerScript([("menu", "6"), ("tell", "5")]),
        CallerScript([("menu", "6"), ("tell", ""), ("menu", "5")]),
        CallerScript([("menu", "2"), ("enter-code", "4839#"), ("enter-code", "*")]),
        CallerScript([("menu", "9"), ("menu", "5")]),
        CallerScript([("menu", "7")]),
        CallerScript([("menu", "h")]),
        CallerScript([("welcome", "h")]),
        CallerScript([("menu", "2"), ("enter-code", "483h")]),
        CallerScript([("menu", "1"), ("welcome", "1"), ("menu", "1"), ("welcome", "5")]),
        CallerScript([("menu", "2"), ("enter-code", "48392017"), ("menu", "2"), ("enter-code", "48392017"), ("menu", "5")]),
        CallerScript([("menu", "62"), ("tell", ""), ("enter-code", "48392017"), ("menu", "5")]),
        CallerScript([("menu", "*"), ("menu", "5")]),
        CallerScript([("menu", "")]),
    ]
}
