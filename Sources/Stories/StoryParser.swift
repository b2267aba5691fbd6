import CallCore
import Dialplans

/// A fault in a story's text.
public struct StoryFault: Error, Hashable, CustomStringConvertible, Sendable {
    public var file: String
    public var line: Int
    public var message: String

    public var description: String { "\(file):\(line): \(message)" }
}

/// Reads the words of one line of a story.
struct StoryParser {
    private var words: [Substring]
    private let fail: (String) -> StoryFault

    init(_ text: Substring, fail: @escaping (String) -> StoryFault) {
        words = Self.split(text)
        self.fail = fail
    }

    mutating func world() throws(StoryFault) -> [WorldStep] {
        let verb = try word("what happens")
        switch verb {
        case "ring": return [.ring(try offer())]
        case "key", "keys": return try keys()
        case "end": return [.end]
        case "broken": return [.broken]
        case "wait": return [.wait(try duration())]
        case "fail": return [.fail(ServiceName(try word("a service")))]
        case "silence": return [.silence(ServiceName(try word("a service")))]
        case "recorded": return [.recorded(try value(), milliseconds: try duration())]
        case "transferred": return [.transferred(try value())]
        case "hang":
            try expect("up")
            return [.gone(.caller)]
        case "gone": return [.gone(try value())]
        default:
            throw fail("unknown step “\(verb)”: the world can ring, key, end, broken, wait, fail, silence, recorded, transferred, hang up")
        }
    }

    mutating func line() throws(StoryFault) -> LineStep {
        let verb = try word("what the line does")
        switch verb {
        case "answer": return .answer
        case "reject": return .reject(try value())
        case "say": return .say(try said(.usual))
        case "say-slowly": return .say(try said(.slow))
        case "stop": return .stop
        case "secret": return .secret(try word("on or off") == "on")
        case "record": return .record(VariableName(try word("a variable")))
        case "transfer": return .transfer(String(try word("a number")), whisper: try whisper())
        case "language": return .language(LanguageCode(try word("a language")))
        case "hang":
            try expect("up")
            return .hangUp(words.isEmpty ? .normal : try value())
        case "outcome": return .outcome(words.joined(separator: " "))
        default:
            throw fail(
                "unknown step “\(verb)”: the line can answer, reject, say, say-slowly, stop, secret, record, transfer, language, hang up, outcome"
            )
        }
    }

    /// Words between spaces; quotation marks keep a value together, and what follows ` : ` is one word.
    private static func split(_ text: Substring) -> [Substring] {
        var words: [Substring] = []
        var start: Substring.Index?
        var quoted = false
        var escaped = false
        for index in text.indices {
            let character = text[index]
            if character == " ", !quoted {
                if let begun = start { words.append(text[begun..<index]) }
                start = nil
                if words.last == ":" { return words + [text[index...].drop { $0 == " " }] }
                continue
            }
            if start == nil { start = index }
            if character == "\"", !escaped { quoted.toggle() }
            escaped = character == "\\" && !escaped
        }
        if let begun = start { words.append(text[begun...]) }
        return words
    }
}

extension StoryParser {
    private mutating func word(_ what: String) throws(StoryFault) -> Substring {
        guard !words.isEmpty else { throw fail("\(what) is missing") }
        return words.removeFirst()
    }

    private mutating func expect(_ text: Substring) throws(StoryFault) {
        guard try word(String(text)) == text else { throw fail("“\(text)” is missing") }
    }

    private mutating func value<T: RawRepresentable & CaseIterable>() throws(StoryFault) -> T where T.RawValue == String {
        let known = T.allCases.map(\.rawValue).joined(separator: ", ")
        let text = try word("one of \(known)")
        guard let value = T(rawValue: String(text)) else { throw fail("“\(text)” is none of \(known)") }
        return value
    }

    private mutating func duration() throws(StoryFault) -> Milliseconds {
        let text = try word("a time such as 5s or 300ms")
        let (digits, unit) = text.hasSuffix("ms") ? (text.dropLast(2), 1) : (text.dropLast(text.hasSuffix("s") ? 1 : 0), 1000)
        guard let number = Int(digits), (0...86_400_000).contains(number) else { throw fail("“\(text)” is no time such as 5s or 300ms") }
        return number * unit
    }

    private mutating func keys() throws(StoryFault) -> [WorldStep] {
        var steps: [WorldStep] = []
        for character in try word("a key") {
            guard let digit = Digit(rawValue: String(character)) else { throw fail("“\(character)” is no key of a telephone") }
            steps.append(.key(digit))
        }
        return steps
    }

    /// `from 0888 100 002 to +359… withheld attest failed diverted N lang bg untrusted`; a number may have spaces.
    private mutating func offer() throws(StoryFault) -> CallOffer {
        var offer = CallOffer(id: "story", from: nil, to: StoryFile.calledNumber)
        while !words.isEmpty {
            let key = words.removeFirst()
            switch key {
            case "from": offer.from = number()
            case "to": offer.to = number()
            case "diverted": offer.diverted = number()
            case "withheld": offer.withheld = true
            case "untrusted": offer.gatewayTrusted = false
            case "attest": offer.attestation = try value()
            case "lang": offer.language = LanguageCode(try word("a language"))
            default: throw fail("unknown word “\(key)”: a ring has from, to, withheld, attest, diverted, lang, untrusted")
            }
        }
        return offer
    }

    private mutating func number() -> String {
        let parts = words.prefix { $0.contains(where: \.isNumber) || $0 == "anonymous" || $0.hasPrefix("sip:") }
        words.removeFirst(parts.count)
        return parts.joined(separator: " ")
    }

    private mutating func whisper() throws(StoryFault) -> PhraseKey? {
        guard words.first == "whisper" else { return nil }
        words.removeFirst()
        return PhraseKey(try word("a phrase"))
    }

    private mutating func said(_ tempo: Tempo) throws(StoryFault) -> SaidPhrase {
        var said = SaidPhrase(phrase: PhraseKey(try word("a phrase")), tempo: tempo)
        while !words.isEmpty {
            let next = words.removeFirst()
            if next == ":" {
                said.text = words.joined(separator: " ")
                words = []
            } else if next == "…" || next == "..." {
                said.isPartial = true
            } else if let equals = next.firstIndex(of: "=") {
                said.values[VariableName(next[..<equals])] = String(next[next.index(after: equals)...])
            } else {
                throw fail("“\(next)” is no value: write name=value, or … for any others")
            }
        }
        return said
    }
}
