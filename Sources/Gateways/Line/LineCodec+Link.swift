extension LinkMessage {
    /// `nil`: the verb says nothing of the connection.
    init?(_ verb: String, _ arguments: LineArguments) throws(LineError) {
        switch verb {
        case "ping": self = .ping
        case "pong": self = .pong
        case "ack": self = .ack(try arguments.number("n"))
        case "error": self = .error(try LineError(arguments))
        case "bye": self = .bye(arguments.optionalText("reason").flatMap(ByeReason.init))
        default: return nil
        }
    }

    var line: [UInt8] {
        switch self {
        case .ping: return LineWriter("ping").line
        case .pong: return LineWriter("pong").line
        case .ack(let number):
            var writer = LineWriter("ack")
            writer.add("n", number)
            return writer.line
        case .error(let error): return error.line
        case .bye(let reason):
            var writer = LineWriter("bye")
            writer.add("reason", reason?.rawValue)
            return writer.line
        }
    }
}

extension LineError {
    init(_ arguments: LineArguments) throws(LineError) {
        code = try arguments.choice("code")
        verb = arguments.optionalText("of")
        call = try arguments.optional("call", GatewayCallID.init)
        play = try arguments.optionalNumber("play")
        at = try arguments.optionalNumber("at")
        text = arguments.optionalText("text")
    }

    var line: [UInt8] {
        var writer = LineWriter("error")
        writer.add("code", code.rawValue)
        writer.add("of", verb)
        writer.add("call", call?.text)
        writer.add("play", play)
        writer.add("at", at)
        writer.addCut("text", text)
        return writer.line
    }
}
