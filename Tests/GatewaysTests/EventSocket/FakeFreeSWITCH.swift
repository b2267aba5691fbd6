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

    private(set) var time: Milliseconds = 0
    private(set) var commands: [String] = []
    private(set) var heard: [String] = []
    private(set) var isClosed = false
    private(set) var learnt: [SwitchNews] = []
    private(set) var call: SwitchCall<EventSocketSession>?

    private var chance: UInt64
    private var agenda: [(at: Milliseconds, order: Int, what: What)] = []
    private var made = 0
    private var queue: [Application] = []
    private var running: Application?
    private var isGone = false
    private let lengths: [String: Milliseconds]
    private let decoder = NIOSingleStepByteToMessageProcessor(EventSocketDecoder())

    private enum What {
        case say([UInt8])
        case act(Act)
        case ends(id: String)
        case begin
    }

    private struct Application {
        let name: String
        let argument: String
        let id: String
        var begun: Milliseconds = 0
    }

    init(
        _ telephonist: Telephonist, caller acts: [(Milliseconds, Act)] = [], lengths: [String: Milliseconds] = [:], seed: UInt64 = 1,
        settings: EventSocketSettings = EventSocketSettings()
    ) {
        chance = seed
        self.lengths = lengths
        let clock = { [unowned self] in time }
        call = SwitchCall(session: EventSocketSession(settings, now: 0), id: "c-1", rings: telephonist, port: self, now: clock)
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

    private func put(_ at: Milliseconds, _ what: What) {
        made += 1
        agenda.append((at, made, what))
    }

    /// 0, 1 or 2 milliseconds.
    private func delay() -> Milliseconds {
        chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(chance >> 33) % 3
    }

    private func happen(_ what: What) {
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

    private func hangUp(_ cause: String) {
        guard !isGone else { return }
        isGone = true
        event("CHANNEL_HANGUP", "Answer-State: hangup\nHangup-Cause: \(cause)")
        if running != nil { complete(response: "PLAYBACK%20ERROR") }
        put(time + 3, .say(Array("Content-Type: text/disconnect-notice\nContent-Disposition: linger\nContent-Length: 0\n\n".utf8)))
    }

    private func event(_ name: String, _ fields: String) {
        let body = "Event-Name: \(name)\nUnique-ID: u-1\n\(fields)\n\n"
        put(time + delay(), .say(Array("Content-Length: \(body.utf8.count)\nContent-Type: text/event-plain\n\n\(body)".utf8)))
    }
}

extension FakeFreeSWITCH {
    private func obey(_ text: String) {
        let fields = EventSocketFields(Array(text.utf8))
        if text == "connect\n\n" {
            let channel = """
                Event-Name: CHANNEL_DATA
                Unique-ID: u-1
                Answer-State: ringing
                Caller-Caller-ID-Number: %2B35930000042
                Caller-Destination-Number: 100
                Content-Type: command/reply
                Reply-Text: %2BOK%0A


                """
            return put(time, .say(Array(channel.utf8)))
        }
        put(time + delay(), .say(Array("Content-Type: command/reply\nReply-Text: +OK\n\n".utf8)))
        if text.hasPrefix("api uuid_break") {
            if running?.name == "playback" || running?.name == "record" { complete() }
        } else if fields["call-command"] == "hangup" {
            hangUp(fields["hangup-cause"] ?? "")
        } else if let name = fields["execute-app-name"], !isGone {
            queue.append(Application(name: name, argument: fields["execute-app-arg"] ?? "", id: fields["Event-UUID"] ?? ""))
            put(time + 20, .begin)
        }
    }

    private func beginNext() {
        guard running == nil, !queue.isEmpty, !isGone else { return }
        var next = queue.removeFirst()
        next.begun = time
        running = next
        event("CHANNEL_EXECUTE", "Application: \(next.name)\nApplication-UUID: \(next.id)")
        // An application that is unknown ends the call.
        guard ["set", "answer", "playback", "record"].contains(next.name) else { return hangUp("DESTINATION_OUT_OF_ORDER") }
        let length: Milliseconds =
            switch next.name {
            case "playback": lengths[next.argument] ?? 0
            case "record": 60_000
            default: 1
            }
        put(time + length, .ends(id: next.id))
    }

    private func complete(response: String? = nil) {
        guard let done = running else { return }
        running = nil
        let isPlay = done.name == "playback"
        if isPlay, lengths[done.argument] != nil { heard.append("\(done.argument) \(time - done.begun)") }
        let known = isPlay ? (lengths[done.argument] == nil ? "FILE%20NOT%20FOUND" : "FILE%20PLAYED") : "_none_"
        event(
            "CHANNEL_EXECUTE_COMPLETE",
            "Answer-State: answered\nApplication: \(done.name)\nApplication-Response: \(response ?? known)\nApplication-UUID: \(done.id)")
        put(time, .begin)
    }
}
