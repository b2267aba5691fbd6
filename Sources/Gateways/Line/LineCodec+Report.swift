import CallCore
import Dialplans

extension LineReport {
    /// `nil`: the verb is no report of a call.
    init?(_ verb: String, _ arguments: LineArguments) throws(LineError) {
        switch verb {
        case "ring": self = .ring(try Ring(arguments))
        case "key":
            let key: Digit = try arguments.choice("key")
            self = .key(key, play: try arguments.optionalNumber("play"), held: try arguments.optionalNumber("held"))
        case "played":
            self = .played(try arguments.number("play"), try arguments.choice("end"), milliseconds: try arguments.optionalNumber("ms"))
        case "recorded":
            self = .recorded(try arguments.number("record"), try arguments.choice("end"), milliseconds: try arguments.optionalNumber("ms"))
        case "transferred":
            self = .transferred(try arguments.number("transfer"), try arguments.choice("end"))
        case "gone":
            self = .gone(try arguments.choice("cause"), code: try arguments.optionalNumber("code", in: 0...127))
        default: return nil
        }
    }

    var verb: String {
        switch self {
        case .ring: "ring"
        case .key: "key"
        case .played: "played"
        case .recorded: "recorded"
        case .transferred: "transferred"
        case .gone: "gone"
        }
    }

    func line(of call: GatewayCallID) -> [UInt8] {
        var writer = LineWriter(verb, call: call)
        switch self {
        case .ring(let ring): ring.add(to: &writer)
        case .key(let digit, let play, let held):
            writer.add("key", digit.rawValue)
            writer.add("play", play)
            writer.add("held", held)
        case .played(let number, let end, let milliseconds):
            writer.addEnd("play", number, end.rawValue, milliseconds)
        case .recorded(let number, let end, let milliseconds):
            writer.addEnd("record", number, end.rawValue, milliseconds)
        case .transferred(let number, let end): writer.addEnd("transfer", number, end.rawValue, nil)
        case .gone(let cause, let code):
            writer.add("cause", cause.rawValue)
            writer.add("code", code)
        }
        return writer.line
    }
}

extension Ring {
    fileprivate init(_ arguments: LineArguments) throws(LineError) {
        from = arguments.optionalText("from")
        to = try arguments.text("to")
        withheld = try arguments.optionalFlag("withheld") ?? false
        attestation = try arguments.optionalChoice("attest")
        diverted = arguments.optionalText("diverted")
        language = try arguments.optional("lang") { code in
            let letters = code.utf8.allSatisfy { $0 >= 97 && $0 <= 122 }
            return letters && (2...3).contains(code.utf8.count) ? LanguageCode(code) : nil
        }
    }

    fileprivate func add(to writer: inout LineWriter) {
        writer.add("from", from)
        writer.add("to", to)
        if withheld { writer.add("withheld", 1) }
        writer.add("attest", attestation?.rawValue)
        writer.add("diverted", diverted)
        writer.add("lang", language?.rawValue)
    }
}

extension LineWriter {
    fileprivate mutating func addEnd(_ key: String, _ number: Int, _ end: String, _ milliseconds: Milliseconds?) {
        add(key, number)
        add("end", end)
        add("ms", milliseconds)
    }
}
