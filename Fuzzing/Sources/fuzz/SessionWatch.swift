import CallCore
import Lines

/// What a session has done so far, as the rules of the protocol want it.
struct SessionWatch {
    /// The calls that the engine was told of and that have not gone.
    private(set) var live: Set<GatewayCallID> = []
    /// Those that the session refused by itself: all that may come of them is that they are gone.
    private var refused: Set<GatewayCallID> = []
    private(set) var isClosed = false
    /// The lines of the engine that count, as they were first sent.
    private(set) var lines: [EngineMessage] = []
    /// How many of them have been sent on this connection or were received on those before.
    private var written = 0
    private var plays: [GatewayCallID: Set<PlayNumber>] = [:]

    mutating func ordered(_ play: PlayNumber, of call: GatewayCallID) {
        if live.contains(call) { plays[call, default: []].insert(play) }
    }

    mutating func resumed(after received: Int) {
        rule(received <= lines.count, "a session goes on behind lines that were never sent")
        isClosed = false
        written = received
    }

    mutating func saw(_ action: LineAction) {
        switch action {
        case .ring(let call, _):
            refused.remove(call)
            rule(!isClosed && live.insert(call).inserted, "a call rings twice, or without a connection")
        case .report(let call, let event): saw(event, of: call)
        case .close: isClosed = true
        case .send(let message):
            rule(!isClosed, "something is sent without a connection: \(message)")
            sent(message)
        case .seek, .linkDown, .linkUp, .note: break
        }
    }

    private mutating func saw(_ event: LineEvent, of call: GatewayCallID) {
        if case .gone = event, refused.remove(call) != nil { return }
        rule(live.contains(call), "a report of a call that is not there: \(event)")
        switch event {
        case .played(let play, _, _): rule(plays[call]?.remove(play) != nil, "play \(play) ended that was not open")
        case .gone:
            live.remove(call)
            plays[call] = nil
        case .key, .recorded, .transferred: break
        }
    }

    /// A line that is sent again is the same line; but a `bye` must not end the connection on which it comes again.
    private mutating func count(_ message: EngineMessage) {
        if written == lines.count { lines.append(message) }
        if case .link(.bye) = lines[written] {} else { rule(lines[written] == message, "line \(written + 1) is another the second time") }
        written += 1
    }

    private mutating func sent(_ message: EngineMessage) {
        switch message {
        case .hello, .link(.ping), .link(.pong), .link(.ack): break
        case .call, .link(.error), .link(.bye): count(message)
        }
        if case .call(let call, .reject(.busy)) = message, !live.contains(call) { refused.insert(call) }
        let line = LineCodec.encode(message)
        rule(line.count <= LineCodec.longestLine, "a line of \(line.count) bytes is sent")
        do throws(LineError) {
            let read = try LineCodec.decodeEngine(line.dropLast())
            rule(read == message, "the gateway reads something else: \(message)")
        } catch { rule(false, "the gateway can't read \(message)") }
    }
}
