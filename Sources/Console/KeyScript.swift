public import Dialplans

/// What a caller at the console does, as it is written after `--keys`: `2 w 5 w3 #`.
///
/// A key is pressed as soon as the step before it is over; `w` waits until the prompt has ended, `w3` three seconds (`w0.5` half a one). Keys may
/// be written together: `1234#`.
public struct KeyScript: Hashable, Sendable {
    public enum Step: Hashable, Sendable {
        case press(Digit)
        case waitForPrompt
        case wait(Milliseconds)
    }

    public var steps: [Step]

    public init(_ steps: [Step] = []) { self.steps = steps }

    /// - Throws: `KeyScriptError`, which names the column of the first thing that is wrong.
    public init(parsing text: String) throws(KeyScriptError) {
        var reader = KeyScriptReader(text)
        steps = try reader.read()
    }

    /// A script has no more steps than this.
    public static let most = 1_000
    /// No wait is longer than this.
    public static let longestWait: Milliseconds = 600_000
}

/// What is wrong with a script; columns count from 1.
public enum KeyScriptError: Error, Hashable, CustomStringConvertible {
    case noKey(Character, column: Int)
    case waitTooLong(column: Int)
    case tooManySteps(column: Int)

    public var description: String {
        switch self {
        case .noKey(let character, let column):
            "keys, column \(column): “\(character)” is no key; there are 0–9, *, #, A–D, and w (wait for the prompt) or w3 (wait 3 seconds)"
        case .waitTooLong(let column): "keys, column \(column): a wait is at most \(KeyScript.longestWait / 1_000) seconds"
        case .tooManySteps(let column): "keys, column \(column): there are more than \(KeyScript.most) steps"
        }
    }
}

/// Reads the text of a script, character by character.
private struct KeyScriptReader {
    private let text: [Character]
    private var at = 0

    init(_ text: String) { self.text = Array(text) }

    mutating func read() throws(KeyScriptError) -> [KeyScript.Step] {
        var steps: [KeyScript.Step] = []
        while at < text.count {
            guard steps.count < KeyScript.most else { throw .tooManySteps(column: at + 1) }
            if let step = try step() { steps.append(step) }
        }
        return steps
    }

    private mutating func step() throws(KeyScriptError) -> KeyScript.Step? {
        let character = text[at]
        at += 1
        if character.isWhitespace { return nil }
        if character == "w" || character == "W" { return try wait(from: at) }
        guard let digit = Digit(rawValue: character.uppercased()) else { throw .noKey(character, column: at) }
        return .press(digit)
    }

    /// What follows a `w`: nothing, or seconds.
    private mutating func wait(from column: Int) throws(KeyScriptError) -> KeyScript.Step {
        let number = text[at...].prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        at += number.count
        guard !number.isEmpty else { return .waitForPrompt }
        guard let seconds = Double(String(number)) else { throw .noKey(number.first ?? ".", column: column + 1) }
        guard seconds * 1_000 <= Double(KeyScript.longestWait) else { throw .waitTooLong(column: column + 1) }
        return .wait(Milliseconds((seconds * 1_000).rounded()))
    }
}
