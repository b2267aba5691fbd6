import CallCore

/// How orders to a call are written down in its session's journal. What only other gateways need of a play is left out.
extension LineOrder {
    /// A play with many clips is written as several parts of it.
    private static let clipsInALine = 12

    func entries(of call: GatewayCallID) -> [[UInt8]] {
        guard case .play(let play) = self else { return [entry(of: call)] }
        let parts = max(1, (play.clips.count + Self.clipsInALine - 1) / Self.clipsInALine)
        return (0..<parts).map { part in
            let clips = play.clips.dropFirst(part * Self.clipsInALine).prefix(Self.clipsInALine)
            return LineEntry.line("do-play", call) { $0.add(play, clips, isLast: play.isLast && part == parts - 1) }
        }
    }

    private func entry(of call: GatewayCallID) -> [UInt8] {
        LineEntry.line(entryVerb, call) { writer in
            switch self {
            case .answer, .play: break
            case .reject(let cause): writer.add("cause", cause.rawValue)
            case .hangUp(let cause): writer.add("cause", cause.rawValue)
            case .stop(let play): writer.add("play", play)
            case .stopRecording(let number), .stopTransfer(let number): writer.add("n", number)
            case .secret(let isOn): writer.add("on", isOn ? 1 : 0)
            case .record(let recording):
                writer.add("n", recording.number)
                writer.add("file", recording.path)
                writer.add("limit", recording.limit)
                writer.add("silence", recording.silence)
            case .transfer(let transfer):
                writer.add("n", transfer.number)
                writer.add("to", transfer.to)
                writer.add("limit", transfer.limit)
                if let clip = transfer.whisper { writer.add(clip, "") }
            }
        }
    }

    private var entryVerb: String {
        switch self {
        case .answer: "do-answer"
        case .reject: "do-reject"
        case .play: "do-play"
        case .stop: "do-stop"
        case .stopRecording: "do-stop-record"
        case .stopTransfer: "do-stop-transfer"
        case .secret: "do-secret"
        case .record: "do-record"
        case .transfer: "do-transfer"
        case .hangUp: "do-hangup"
        }
    }

    /// `nil`: it is not written as an order is.
    init?(_ verb: String, _ arguments: LineArguments) {
        do throws(LineError) {
            switch verb {
            case "do-answer": self = .answer
            case "do-reject": self = .reject(try arguments.choice("cause"))
            case "do-hangup": self = .hangUp(try arguments.choice("cause"))
            case "do-stop": self = .stop(try arguments.optionalNumber("play"))
            case "do-stop-record": self = .stopRecording(try arguments.number("n"))
            case "do-stop-transfer": self = .stopTransfer(try arguments.number("n"))
            case "do-secret": self = .secret(try arguments.flag("on"))
            case "do-play": self = .play(try Play(arguments))
            case "do-record": self = .record(try Recording(arguments))
            case "do-transfer": self = .transfer(try Transfer(arguments))
            default: return nil
            }
        } catch {
            return nil
        }
    }
}

extension LineWriter {
    fileprivate mutating func add(_ play: Play, _ clips: some Collection<Clip>, isLast: Bool) {
        add("play", play.number)
        add("last", isLast ? 1 : 0)
        add("whole", play.isWhole ? 1 : 0)
        add("clips", clips.count)
        for (index, clip) in clips.enumerated() { add(clip, String(index)) }
    }

    fileprivate mutating func add(_ clip: Clip, _ suffix: String) {
        add("file" + suffix, clip.path)
        add("ms" + suffix, clip.milliseconds)
        add("text" + suffix, clip.text)
    }
}

extension Clip {
    fileprivate init(_ arguments: LineArguments, _ suffix: String) throws(LineError) {
        self.init(
            path: try arguments.text("file" + suffix), milliseconds: try arguments.number("ms" + suffix),
            text: arguments.optionalText("text" + suffix) ?? "")
    }
}

extension Play {
    fileprivate init(_ arguments: LineArguments) throws(LineError) {
        var clips: [Clip] = []
        for index in 0..<(try arguments.number("clips")) { clips.append(try Clip(arguments, String(index))) }
        self.init(
            number: try arguments.number("play"), clips: clips, isLast: try arguments.flag("last"), isWhole: try arguments.flag("whole"))
    }
}

extension Recording {
    fileprivate init(_ arguments: LineArguments) throws(LineError) {
        self.init(
            number: try arguments.number("n"), path: try arguments.text("file"), limit: try arguments.number("limit"),
            silence: try arguments.number("silence"))
    }
}

extension Transfer {
    fileprivate init(_ arguments: LineArguments) throws(LineError) {
        let whisper: Clip? = arguments.optionalText("file") == nil ? nil : try Clip(arguments, "")
        self.init(
            number: try arguments.number("n"), to: try arguments.text("to"), whisper: whisper, limit: try arguments.number("limit"))
    }
}
