import CallCore
import Gateways

/// A connection of the gateway under test.
final class GatewayTalk {
    /// The present connection.
    var link: KitLink
    let watch = GatewayWatch()
    let host: KitHost
    let clips: KitClips
    let transferTo: String
    let session = LineSessionID.random().text
    private(set) var beat = 0
    private(set) var abilities: Set<LineAbility> = []
    /// How many lines the kit has said, and which it has heard, that resumption counts.
    private(set) var said = 0
    private(set) var heard: [[UInt8]] = []
    /// The call that rang.
    private(set) var call: GatewayCallID?
    private var nextPlay = 1
    private var batch: [String]?
    private var ended: [Int: (end: PlayEnd, milliseconds: Int?)] = [:]

    init(_ host: KitHost, _ link: KitLink, _ clips: KitClips, transferTo: String) {
        self.host = host
        self.link = link
        self.clips = clips
        self.transferTo = transferTo
    }

    func say(_ lines: String...) {
        said += lines.count { KitHeard.isCounted(Array($0.utf8)) }
        if let batch { self.batch = batch + lines } else { send(lines) }
    }

    /// What is said in the body goes out with one write, so that a gateway for which time flies reads it at once.
    func together<T>(_ body: () -> T) -> T {
        let (result, lines) = unsent(body)
        send(lines)
        return result
    }

    /// What is said in the body is said, and does not go out.
    func unsent<T>(_ body: () -> T) -> (result: T, lines: [String]) {
        batch = []
        let result = body()
        defer { batch = nil }
        return (result, batch ?? [])
    }

    func send(_ lines: [String]) { link.send(lines.map { $0 + "\n" }.joined()) }

    /// Waits for the gateway's hello, lets it wait a little, and answers it.
    ///
    /// - Throws: `KitUnreachable` where nothing comes in that time.
    func greet(beat: Int, within seconds: Double) throws {
        guard let heard = link.next(within: seconds) else {
            throw KitUnreachable(description: "the gateway said nothing in \(Int(seconds)) s")
        }
        guard case .line(let first) = heard else { throw KitSkip(reason: "no gateway said hello") }
        let hello = try watch.greeting(first)
        // What a gateway says now it has not waited with.
        if let early = link.next(within: 0.3) { watch.spokeEarly(early) }
        (self.beat, abilities) = (hello.beat ?? beat, hello.can)
        say("hello line=1 engine=line-kit/1 beat=\(self.beat) session=\(session) received=0 keep=30 x-kit=1")
    }

    /// Lets the call ring a little: what the gateway says of it now, it says before the answer.
    func letRing() throws {
        let patience = patience
        while let heard = link.next(within: min(0.3, patience.rest)) {
            guard case .line(let line) = heard else { throw KitBreach("the gateway closed the connection while its call rang") }
            if case .link(.ping)? = watch.hear(line) { say("pong") }
        }
    }

    /// Orders something of the call.
    func order(_ verb: String, _ rest: String = "") {
        if let call { watch.ordered(verb, of: call) }
        say("\(verb) call=\(name)" + (rest.isEmpty ? "" : " " + rest))
    }

    /// Orders a play, and returns its number.
    @discardableResult
    func play(_ kind: KitClips.Kind, _ rest: String = "") -> Int {
        let (number, clip) = (nextPlay, clips.clip(kind))
        nextPlay += 1
        if let call { watch.ordered(play: number, milliseconds: clip.milliseconds, of: call) }
        let words = ["play call=\(name) play=\(number) file=\(clip.file) ms=\(clip.milliseconds)", rest]
        say(words.filter { !$0.isEmpty }.joined(separator: " "))
        return number
    }

    var name: String { KitClips.escaped(call?.text ?? "") }

    func awaitRing() throws {
        call = try expect("`ring`") { if case .call(let call, .ring) = $0 { call } else { nil } }
    }

    @discardableResult
    func expectEnd(of play: Int, _ end: PlayEnd) throws -> Int? {
        while ended[play] == nil {
            _ = try expect("`played play=\(play)`") { message -> Bool? in if case .call(_, .played) = message { true } else { nil } }
        }
        guard let how = ended[play], how.end == end else {
            throw KitBreach("play=\(play) has end=\(ended[play]?.end.rawValue ?? ""), not \(end.rawValue)")
        }
        return how.milliseconds
    }

    func expectGone() throws {
        _ = try expect("`gone`") { message -> Bool? in
            if case .call(let name, .gone) = message, name == self.call { true } else { nil }
        }
    }

    func expectPing() throws {
        let patience = patience
        while let message = try hear("`ping`", within: patience) { if case .link(.ping) = message { return } }
        throw KitBreach("the gateway closed the connection, not `ping`")
    }

    /// Pings and what was on its way may still come.
    func expectClose() throws {
        let patience = patience
        while try hear("the end of the connection", within: patience) != nil {}
    }

    /// All that the gateway says until it answers a `ping`.
    @discardableResult
    func sync() throws -> [GatewayMessage] {
        guard let heard = try untilPong() else { throw KitBreach("the gateway closed the connection, not `pong`") }
        return heard
    }

    /// The same, of a gateway that may take its leave instead.
    func syncOrEnd() throws -> [GatewayMessage] { try untilPong() ?? [] }

    private func untilPong() throws -> [GatewayMessage]? {
        say("ping")
        let patience = patience
        var heard: [GatewayMessage] = []
        while let message = try hear("`pong`", within: patience) {
            switch message {
            case .link(.pong): return heard
            case .link(.bye): return nil
            case .link(.ping): say("pong")
            case .hello, .call, .link: heard.append(message)
            }
        }
        return nil
    }

    func expect<T>(_ wanted: String, _ read: (GatewayMessage) -> T?) throws -> T {
        let patience = patience
        while let message = try hear(wanted, within: patience) {
            if let value = read(message) { return value }
            switch message {
            case .link(.ping): say("pong")
            case .link(.error(let error)): throw KitBreach("the gateway said `error code=\(error.code.rawValue)`, not \(wanted)")
            case .link(.bye): throw KitBreach("the gateway said `bye`, not \(wanted)")
            case .hello, .call, .link(.pong), .link(.ack): continue
            }
        }
        throw KitBreach("the gateway closed the connection, not \(wanted)")
    }

    /// The next thing that the gateway says and may say; `nil`: the end of the connection.
    func hear(_ wanted: String, within patience: KitPatience) throws -> GatewayMessage? {
        while true {
            switch link.next(within: patience.rest) {
            case .closed?: return nil
            case .line(let bytes)?:
                if KitHeard.isCounted(bytes) { heard.append(bytes) }
                guard let message = watch.hear(bytes) else { continue }
                if case .call(_, .played(let number, let end, let length)) = message { ended[number] = (end, length) }
                return message
            case nil: throw KitBreach("\(patience) passed without \(wanted)")
            }
        }
    }

    var patience: KitPatience { KitPatience(Double(link.patience)) }

    static func text(_ message: GatewayMessage) -> String {
        "“" + String(decoding: LineCodec.encode(message).dropLast().prefix(200), as: UTF8.self) + "”"
    }
}
