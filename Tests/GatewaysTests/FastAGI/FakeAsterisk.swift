import CallCore
import Dialplans
import Foundation

@testable import Gateways

/// Asterisk as its transcripts show it, with a caller who presses keys at given times, on a clock of its own.
///
/// It does one thing at a time. A key that is pressed while it does nothing is lost, and so is one that does not end the sound. What we say takes
/// `latency` to reach it. A new command ends a waiting with `200 result=1`, and ends sound without a word. How it reads is in `FakeSocket`.
final class FakeAsterisk: SwitchPort {
    enum Act: Hashable {
        case key(Digit)
        case hangUp
    }

    /// Says `HANGUP` of itself when the caller has gone (`AGISIGHUP`).
    var tellsHangUp = true
    let latency: Milliseconds
    var time: Milliseconds = 0
    private(set) var commands: [String] = []
    /// Files that sounded, and how long.
    private(set) var heard: [String] = []
    private(set) var lost: [Digit] = []
    private(set) var isClosed = false
    private(set) var learnt: [SwitchNews] = []
    private(set) var call: SwitchCall<AGISession>?
    private let wire: AGIWire

    private(set) var acts: [(at: Milliseconds, act: Act)]
    var socket: FakeSocket
    var running: Running?
    var isDead = false
    let lengths: [String: Milliseconds]
    /// Every sound lasts a day unless it is ended.
    let endless: Bool
    var dialStatus = "NOANSWER"
    /// How long the caller says nothing before a recording ends.
    var quiet: Milliseconds = 0
    /// What it tells of the call.
    var environment = AGIEnvironmentTests.plain

    struct Running {
        enum Kind: Hashable {
            case stream(file: String, keys: Set<Digit>, offset: Milliseconds)
            case wait, record(silence: Int), answer, dial

            /// It watches the socket meanwhile.
            var watches: Bool {
                switch self {
                case .stream, .wait: true
                case .record, .answer, .dial: false
                }
            }
        }
        let kind: Kind
        let begun: Milliseconds
        let ends: Milliseconds
    }

    /// - Parameter lengths: of the files, by name; a file that is not named does not exist.
    init(
        _ rings: any RingReceiver, caller acts: [(Milliseconds, Act)] = [], lengths: [String: Milliseconds] = [:],
        latency: Milliseconds = 2, wakes: FakeSocket.Waking = .atOnce,
        settings: AGISettings = AGISettings(), folder: String = "/nowhere", endless: Bool = false
    ) {
        socket = FakeSocket(wakes)
        self.acts = acts.map { (at: $0.0, act: $0.1) }.sorted { $0.at < $1.at }
        self.lengths = lengths
        self.latency = latency
        self.endless = endless
        wire = AGIWire(AGISound(folder: folder, name: "c-1"))
        let clock = { [unowned self] in time }
        call = SwitchCall(session: AGISession(settings, now: 0), id: "c-1", rings: rings, port: self, now: clock)
    }

    func ring(_ lines: [String] = AGIEnvironmentTests.plain) { (lines + [""]).forEach(say) }

    /// When something happens of itself.
    var next: Milliseconds? {
        guard !isClosed else { return nil }
        return [acts.first?.at, looks, running?.ends, call?.session.deadline].compactMap(\.self).min()
    }

    /// When it looks at what we have said.
    private var looks: Milliseconds? { running?.kind.watches ?? true ? socket.seen : nil }

    /// Lets time pass until nothing more happens, or until then.
    func run(until end: Milliseconds) {
        while let next, next <= end {
            time = max(time, next)
            step()
        }
        time = end
    }

    func write(_ command: AGICommand) -> Bool {
        guard let line = wire.bytes(of: command) else { return false }
        let text = String(decoding: line.dropLast(), as: UTF8.self)
        commands.append(text)
        socket.bring(text, at: time + latency)
        return true
    }

    /// As the end of the connection does.
    func forgetSound() { wire.forget() }

    func flush() {}
    func close() { isClosed = true }
    func learn(_ news: SwitchNews) { learnt.append(news) }

    func step() {
        if let running, running.ends <= time { return finish(running) }
        if let act = acts.first, act.at <= time {
            acts.removeFirst()
            return perform(act.act)
        }
        if let looks, looks <= time { return look() }
        call?.passTime()
    }

    /// Bytes end what runs; where nothing runs, the next line is read.
    private func look() {
        socket.awake(at: time)
        switch running?.kind {
        case .stream(let file, _, let offset):
            note(file, offset + time - (running?.begun ?? time))
            running = nil
        case .wait:
            running = nil
            say("200 result=1")
        case nil: if let line = socket.line(at: time) { obey(line) }
        case .record, .answer, .dial: break
        }
    }

    func say(_ line: String) { call?.receive(.line(Array(line.utf8))) }

    /// It has come to its end: Asterisk goes on to what we have said next.
    func rest() {
        running = nil
        socket.awake(at: time)
    }

    func finish(_ running: Running) {
        rest()
        switch running.kind {
        case .stream(let file, _, let offset):
            let end = offset + running.ends - running.begun
            note(file, end)
            say("200 result=0 endpos=\(end * 8)")
        case .wait, .answer, .dial: say("200 result=0")
        // The clock ends it, and the last frames are missing: the number is what was left of the time when the last one came.
        case .record: say("200 result=13 (timeout) endpos=\((running.ends - running.begun - 20) * 8)")
        }
    }

    private func perform(_ act: Act) {
        switch act {
        case .key(let key): press(key)
        case .hangUp: die()
        }
    }

    func press(_ key: Digit) {
        let code = key.rawValue.utf8.first.map(Int.init) ?? 0
        switch running?.kind {
        case .stream(let file, let keys, let offset)? where keys.contains(key):
            let end = offset + time - (running?.begun ?? time)
            rest()
            note(file, end)
            say("200 result=\(code) endpos=\(end * 8)")
        case .wait?:
            rest()
            say("200 result=\(code)")
        case .record?:
            let length = time - (running?.begun ?? time)
            rest()
            say("200 result=\(code) (dtmf) endpos=\(length * 8)")
        case .stream?, .answer?, .dial?, nil: lost.append(key)
        }
    }

    func die() {
        isDead = true
        if let running {
            rest()
            switch running.kind {
            case .stream(let file, _, let offset):
                let end = offset + time - running.begun
                note(file, end)
                say("200 result=-1 endpos=\(end * 8)")
            case .wait, .answer, .dial: say("200 result=-1")
            case .record: say("200 result=-1 (hangup) endpos=0")
            }
        }
        if tellsHangUp { say("HANGUP") }
    }

    private func note(_ file: String, _ milliseconds: Milliseconds) {
        heard.append("\((file as NSString).lastPathComponent) \(milliseconds)")
    }
}
