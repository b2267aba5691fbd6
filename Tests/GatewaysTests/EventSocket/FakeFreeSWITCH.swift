import CallCore
import Dialplans
import NIOCore

@testable import Gateways

/// FreeSWITCH's outbound event socket as its transcripts show it, with a caller who presses keys at given times, on a clock of its own.
///
/// Replies and events come each after a delay that chance chooses, so that they overtake one another as the real ones do; applications run one
/// after the other. All goes through the real codec, cut into pieces.
final class FakeFreeSWITCH: SwitchPort {
    enum Act: Hashable {
        case key(String)
        case hangUp
    }

    var time: Milliseconds = 0
    private(set) var commands: [String] = []
    var heard: [String] = []
    private(set) var isClosed = false
    private(set) var learnt: [SwitchNews] = []
    private(set) var call: SwitchCall<EventSocketSession>?

    private var chance: UInt64
    var agenda: [(at: Milliseconds, order: Int, what: What)] = []
    private var made = 0
    var queue: [Application] = []
    var running: Application?
    private(set) var isGone = false
    /// What `set` has set.
    var variables: [String: String] = [:]
    /// How long the caller had spoken when a recording was stopped; `nil`: it does not say.
    var spoken: Milliseconds?
    /// How long the caller says nothing before it ends.
    var quiet: Milliseconds = 0
    let lengths: [String: Milliseconds]
    /// Every sound lasts a day unless it is ended.
    let endless: Bool
    /// What it tells of the call.
    var channel = "Caller-Caller-ID-Number: %2B35930000042\nCaller-Destination-Number: 100"
    private let decoder = NIOSingleStepByteToMessageProcessor(EventSocketDecoder())

    enum What {
        case say([UInt8])
        case act(Act)
        case ends(id: String)
        case begin
    }

    struct Application {
        let name: String
        let argument: String
        let id: String
        var begun: Milliseconds = 0
    }

    init(
        _ rings: any RingReceiver, caller acts: [(Milliseconds, Act)] = [], lengths: [String: Milliseconds] = [:], seed: UInt64 = 1,
        settings: EventSocketSettings = EventSocketSettings(), endless: Bool = false
    ) {
        self.endless = endless
        chance = seed
        self.lengths = lengths
        let clock = { [unowned self] in time }
        call = SwitchCall(session: EventSocketSession(settings, now: 0), id: "c-1", rings: rings, port: self, now: clock)
        for (at, act) in acts { put(at, .act(act)) }
    }

    func begin() { call?.begin() }

    func run(until end: Milliseconds) {
        while !isClosed {
            let next = agenda.min { ($0.at, $0.order) < ($1.at, $1.order) }
            let deadline = call?.session.deadline
            guard let at = [next?.at, deadline].compactMap({ $0 }).min(), at <= end else { break }
            time = max(time, at)
            if let next, next.at <= at {
                agenda.removeAll { $0.order == next.order }
                happen(next.what)
            } else {
                call?.passTime()
            }
        }
        time = end
    }

    func write(_ command: EventSocketCommand) -> Bool {
        guard let bytes = command.bytes else { return false }
        let text = String(decoding: bytes, as: UTF8.self)
        commands.append(text)
        obey(text)
        return true
    }

    func flush() {}
    func close() { isClosed = true }
    func learn(_ news: SwitchNews) { learnt.append(news) }

    func put(_ at: Milliseconds, _ what: What) {
        made += 1
        agenda.append((at, made, what))
    }

    /// 0, 1 or 2 milliseconds.
    func delay() -> Milliseconds {
        chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(chance >> 33) % 3
    }

    func happen(_ what: What) {
        switch what {
        case .say(let bytes): hear(bytes)
        case .act(.key(let key)): event("DTMF", "DTMF-Digit: \(key)\nDTMF-Duration: 800\nDTMF-Source: RTP")
        case .act(.hangUp): hangUp("NORMAL_CLEARING")
        case .begin: beginNext()
        case .ends(let id): if running?.id == id { complete() }
        }
    }

    /// In pieces of seven bytes.
    private func hear(_ bytes: [UInt8]) {
        for start in stride(from: 0, to: bytes.count, by: 7) {
            try? decoder.process(buffer: ByteBuffer(bytes: bytes[start..<min(start + 7, bytes.count)])) { call?.receive($0) }
        }
    }

    func hangUp(_ cause: String) {
        guard !isGone else { return }
        isGone = true
        event("CHANNEL_HANGUP", "Answer-State: hangup\nHangup-Cause: \(cause)")
        if let running { complete(response: running.name == "playback" ? "PLAYBACK%20ERROR" : nil) }
        put(time + 3, .say(Array("Content-Type: text/disconnect-notice\nContent-Disposition: linger\nContent-Length: 0\n\n".utf8)))
    }

    func event(_ name: String, _ fields: String) {
        let body = "Event-Name: \(name)\nUnique-ID: u-1\n\(fields)\n\n"
        put(time + delay(), .say(Array("Content-Length: \(body.utf8.count)\nContent-Type: text/event-plain\n\n\(body)".utf8)))
    }
}
