/// What is fuzzed. Each takes any bytes at all, and holds what comes of them against the rules of its page.
enum FuzzTarget: String, CaseIterable {
    case audiosocket, csv, dialplan, fastagi, phrases, sms
    case eventSocket = "event-socket"
    case lineCodec = "line-codec"
    case lineSession = "line-session"
    case outsideText = "outside-text"

    /// Set once, before the first input.
    nonisolated(unsafe) static var chosen = FuzzTarget.lineCodec

    func run(_ input: [UInt8]) {
        switch self {
        case .audiosocket: AudioSocketTarget.run(input)
        case .csv: CSVTarget.run(input)
        case .dialplan: DialplanTarget.run(input)
        case .eventSocket: EventSocketTarget.run(input)
        case .fastagi: FastAGITarget.run(input)
        case .phrases: PhrasesTarget.run(input)
        case .sms: SMSTarget.run(input)
        case .lineCodec: LineCodecTarget.run(input)
        case .lineSession: LineSessionTarget.run(input)
        case .outsideText: OutsideTextTarget.run(input)
        }
    }
}

/// A rule that must hold whatever comes in: where it does not, the input is a find.
func rule(_ holds: @autoclosure () -> Bool, _ broken: @autoclosure () -> String, file: StaticString = #file, line: UInt = #line) {
    precondition(holds(), broken(), file: file, line: line)
}
