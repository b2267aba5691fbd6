import CallCore

extension LineCommand {
    /// `nil`: the verb is no command to a call.
    init?(_ verb: String, _ arguments: LineArguments) throws(LineError) {
        switch verb {
        case "answer": self = .answer
        case "reject": self = .reject(try arguments.choice("cause"))
        case "play": self = .play(try LineClip(arguments))
        case "stop": self = .stop(try LineStop(arguments))
        case "secret": self = .secret(try arguments.flag("on"))
        case "record": self = .record(try LineRecording(arguments))
        case "transfer": self = .transfer(try LineTransfer(arguments))
        case "hangup": self = .hangUp(try arguments.optionalChoice("cause") ?? .normal)
        default: return nil
        }
    }

    var verb: String {
        switch self {
        case .answer: "answer"
        case .reject: "reject"
        case .play: "play"
        case .stop: "stop"
        case .secret: "secret"
        case .record: "record"
        case .transfer: "transfer"
        case .hangUp: "hangup"
        }
    }

    func line(of call: GatewayCallID) -> [UInt8] {
        var writer = LineWriter(verb, call: call)
        switch self {
        case .answer: break
        case .reject(let cause): writer.add("cause", cause.rawValue)
        case .play(let clip): writer.add(clip)
        case .stop(let stop):
            writer.add("play", stop.play)
            writer.add("record", stop.record)
            writer.add("transfer", stop.transfer)
        case .secret(let isOn): writer.add("on", isOn ? 1 : 0)
        case .record(let recording): writer.add(recording)
        case .transfer(let transfer): writer.add(transfer)
        case .hangUp(let cause): if cause != .normal { writer.add("cause", cause.rawValue) }
        }
        return writer.line
    }
}

extension LineClip {
    fileprivate init(_ arguments: LineArguments) throws(LineError) {
        number = try arguments.number("play")
        place = try LinePlace(arguments)
        milliseconds = try arguments.optionalNumber("ms")
        text = arguments.optionalText("text")
    }
}

extension LineStop {
    fileprivate init(_ arguments: LineArguments) throws(LineError) {
        play = try arguments.optionalNumber("play")
        record = try arguments.optionalNumber("record")
        transfer = try arguments.optionalNumber("transfer")
    }
}

extension LineRecording {
    fileprivate init(_ arguments: LineArguments) throws(LineError) {
        number = try arguments.number("record")
        place = try LinePlace(arguments)
        limit = try arguments.number("limit")
        silence = try arguments.number("silence")
    }
}

extension LineTransfer {
    fileprivate init(_ arguments: LineArguments) throws(LineError) {
        number = try arguments.number("transfer")
        to = try arguments.text("to")
        whisper = arguments.optionalText("whisper")
        limit = try arguments.optionalNumber("limit")
    }
}

extension LinePlace {
    fileprivate init(_ arguments: LineArguments) throws(LineError) {
        switch (arguments.optionalText("file"), arguments.optionalText("url")) {
        case (let path?, _): self = .file(path)
        case (nil, let address?): self = .url(address)
        case (nil, nil): throw arguments.missing("file")
        }
    }
}

extension LineWriter {
    fileprivate mutating func add(_ clip: LineClip) {
        add("play", clip.number)
        add(clip.place)
        add("ms", clip.milliseconds)
        addCut("text", clip.text)
    }

    fileprivate mutating func add(_ recording: LineRecording) {
        add("record", recording.number)
        add(recording.place)
        add("limit", recording.limit)
        add("silence", recording.silence)
    }

    fileprivate mutating func add(_ transfer: LineTransfer) {
        add("transfer", transfer.number)
        add("to", transfer.to)
        add("whisper", transfer.whisper)
        add("limit", transfer.limit)
    }
}
