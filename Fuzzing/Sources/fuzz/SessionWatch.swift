import CallCore
import Lines

/// What a session has done so far, as the rules of the protocol want it.
struct SessionWatch {
    /// The calls that the engine was told of and that have not gone.
    private(set) var live: Set<GatewayCallID> = []
    /// Those that the session refused by itself: all that may come of them is that they are gone.
    private var refused: Set<GatewayCallID> = []
    private(set) var isClosed = false
    /// Lines of the engine that count for resumption.
    private(set) var counted = 0
    private var plays: [GatewayCallID: Set<PlayNumber>] = [:]

    mutating func ordered(_ play: PlayNumber, of call: GatewayCallID) {
        if live.contains(call) { plays[call, default: []].insert(play) }
    }

    mutating func saw(_ action: LineAction) {
        rule(!isClosed, "something happens after the end: \(action)")
        switch action {
        case .ring(let call, _): rule(live.insert(call).inserted, "a call rings twice")
        case .report(let call, let event): saw(event, of: call)
        case .close: isClosed = true
        case .send(let message): sent(message)
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

    private mutating func sent(_ message: EngineMessage) {
        switch message {
        case .hello, .link(.ping), .link(.pong), .link(.ack): break
        case .call, .link(.error), .link(.bye): counted += 1
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
