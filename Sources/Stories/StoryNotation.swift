import CallCore
import Dialplans

extension StoryLine: CustomStringConvertible {
    /// The line as a story file holds it.
    public var description: String {
        switch self {
        case .world(let step): "> \(step)"
        case .line(let step): "< \(step)"
        }
    }
}

extension WorldStep: CustomStringConvertible {
    public var description: String {
        switch self {
        case .ring(let offer): Self.ring(offer)
        case .key(let digit): "key \(digit)"
        case .secretDigit: "key x"
        case .end: "end"
        case .broken: "broken"
        case .wait(let milliseconds): "wait " + Self.duration(milliseconds)
        case .fail(let service): "fail \(service)"
        case .silence(let service): "silence \(service)"
        case .recorded(let end, let milliseconds): "recorded \(end.rawValue) " + Self.duration(milliseconds)
        case .transferred(let end): "transferred \(end.rawValue)"
        case .gone(.caller): "hang up"
        case .gone(let cause): "gone \(cause.rawValue)"
        }
    }

    private static func ring(_ offer: CallOffer) -> String {
        var words = ["ring"]
        if let from = offer.from { words.append("from \(from)") }
        words.append("to \(offer.to)")
        if offer.withheld { words.append("withheld") }
        if let attestation = offer.attestation { words.append("attest \(attestation.rawValue)") }
        if let diverted = offer.diverted { words.append("diverted \(diverted)") }
        if let language = offer.language { words.append("lang \(language)") }
        if !offer.gatewayTrusted { words.append("untrusted") }
        return words.joined(separator: " ")
    }

    static func duration(_ milliseconds: Milliseconds) -> String {
        milliseconds % 1000 == 0 ? "\(milliseconds / 1000)s" : "\(milliseconds)ms"
    }
}

extension LineStep: CustomStringConvertible {
    public var description: String {
        switch self {
        case .answer: "answer"
        case .reject(let cause): "reject \(cause.rawValue)"
        case .say(let said):
            switch said.tempo {
            case .usual: "say \(said)"
            case .slow: "say-slowly \(said)"
            }
        case .stop: "stop"
        case .secret(let on): "secret " + (on ? "on" : "off")
        case .record(let variable): "record \(variable)"
        case .transfer(let number, let whisper): "transfer \(number)" + (whisper.map { " whisper \($0)" } ?? "")
        case .language(let language): "language \(language)"
        case .hangUp(let cause): "hang up" + (cause == .normal ? "" : " \(cause.rawValue)")
        case .outcome(let outcome): "outcome \(outcome)"
        }
    }
}

extension SaidPhrase: CustomStringConvertible {
    public var description: String {
        var words = [phrase.rawValue] + values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        if isPartial { words.append("…") }
        return words.joined(separator: " ") + (text.map { " : \($0)" } ?? "")
    }
}
