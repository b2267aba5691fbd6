import CallCore
import Dialplans
import Lines

/// A session of the line protocol: lines of a gateway, and among them, after a `!`, what the engine does and that time passes.
///
/// `!answer ID`, `!reject ID`, `!say ID`, `!stop ID`, `!record ID`, `!transfer ID`, `!secret ID`, `!hangup ID`, `!wait MILLISECONDS`,
/// `!due` (wait for what is due next), `!slow`, `!restart`, `!lost` (the connection breaks), `!back N` (the gateway comes back and says that
/// it has received N lines). A first line `!token` makes the engine ask for the token `t`.
struct LineSessionTarget {
    private static let calls = 3
    private var session: LineSession
    private var watch = SessionWatch()
    private var now: Milliseconds = 1_000
    private var numbers = 0
    /// The last hello of the gateway.
    private var hello: GatewayHello?

    static func run(_ input: [UInt8]) {
        let lines = input.split(separator: 10, omittingEmptySubsequences: true)
        var target = LineSessionTarget(token: lines.first.map { $0.elementsEqual("!token".utf8) } ?? false)
        for line in lines { target.step(line) }
        target.end()
    }

    private init(token: Bool) {
        var settings = LineSettings()
        settings.calls = Self.calls
        settings.token = token ? "t" : nil
        settings.places = LinePlaces(folder: "/clips", links: FuzzLinks())
        session = LineSession(id: LineSessionID(bits: (1, 2)), engine: "schoolbell/fuzz", settings: settings, now: now)
    }

    private mutating func step(_ line: ArraySlice<UInt8>) {
        now += 1
        if line.first == UInt8(ascii: "!") {
            let words = String(decoding: line.dropFirst(), as: UTF8.self).split(separator: " ", maxSplits: 1).map(String.init)
            act(words.first ?? "", words.count > 1 ? words[1] : "")
        } else {
            guard !watch.isClosed else { return }
            if case .hello(let hello)? = try? LineCodec.decodeGateway(Array(line)), self.hello == nil { self.hello = hello }
            saw(session.receive(line.count < LineCodec.longestLine ? .line(Array(line)) : .tooLong(start: Array(line.prefix(32))), at: now))
        }
        rule(session.liveCalls <= Self.calls, "\(session.liveCalls) calls are up")
        rule(!session.isOver || watch.isClosed, "a session is over and its connection is not closed")
        rule(watch.lines.count <= session.sent, "\(session.sent) lines counted, \(watch.lines.count) sent")
    }

    private mutating func act(_ word: String, _ rest: String) {
        switch word {
        case "wait": pass(by: min(max(0, Int(rest) ?? 0), 10_000_000))
        case "due": pass(by: max(0, (session.deadline ?? now) - now))
        case "slow": saw(session.peerIsSlow(at: now))
        case "restart": saw(session.stop(at: now))
        case "lost": saw(session.inputEnded(at: now))
        case "back": comeBack(Int(rest) ?? watch.lines.count)
        default:
            guard let call = GatewayCallID(rest), let order = order(word) else { return }
            if case .play(let play) = order { watch.ordered(play.number, of: call) }
            saw(session.perform([order], for: call, at: now))
        }
    }

    private mutating func order(_ word: String) -> LineOrder? {
        numbers += 1
        let clip = Clip(path: numbers % 3 == 0 ? "url/a.wav" : "/clips/б.wav", milliseconds: 900, text: "Добър ден")
        switch word {
        case "answer": return .answer
        case "reject": return .reject(.busy)
        case "say": return .play(Play(number: numbers, clips: [clip, clip], isLast: numbers % 4 != 0, isWhole: numbers % 5 != 0))
        case "stop": return .stop(numbers % 2 == 0 ? nil : numbers - 1)
        case "record": return .record(Recording(number: numbers, path: "r.wav", limit: 60_000, silence: 3_000))
        case "transfer": return .transfer(Transfer(number: numbers, to: "+3592", whisper: clip, limit: 30_000))
        case "secret": return .secret(numbers % 2 == 0)
        case "hangup": return .hangUp(.normal)
        default: return nil
        }
    }

    /// What is due happens once: whoever waits for it must not wait for it for ever.
    private mutating func pass(by time: Milliseconds) {
        now += time
        saw(session.pass(to: now))
        if let deadline = session.deadline { rule(deadline > now, "what was due at \(deadline) has not happened at \(now)") }
    }

    /// A session that is kept goes on where the gateway left it, or not at all.
    private mutating func comeBack(_ received: Int) {
        guard watch.isClosed, !session.isOver, var hello else { return }
        hello.session = session.id.text
        hello.received = received
        guard let actions = session.resume(hello, at: now) else { return }
        watch.resumed(after: received)
        saw(actions)
    }

    /// The connection ends, and nobody comes back.
    private mutating func end() {
        saw(session.inputEnded(at: now))
        pass(by: max(0, (session.deadline ?? now) - now))
        rule(session.isOver && watch.isClosed && watch.live.isEmpty, "calls outlive their session")
        rule(session.receive(.line(Array("ping".utf8)), at: now).isEmpty, "a session speaks after its end")
    }

    private mutating func saw(_ actions: [LineAction]) {
        for action in actions {
            watch.saw(action)
            // No other session is there to be gone on with.
            if case .seek = action { saw(session.goOnAlone(at: now)) }
        }
    }
}
