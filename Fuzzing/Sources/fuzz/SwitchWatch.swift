import CallCore
import Dialplans

@testable import Lines

/// A call of a telephone switch under fire: what its session does is held against what every session promises.
///
/// Orders come as words: `answer`, `reject`, `play`, `stop`, `record`, `transfer`, `hangup`; `wait MILLISECONDS` and `due` let time pass,
/// `restart` stops the engine.
struct SwitchWatch<Session: SwitchSession> {
    private var session: Session
    /// `false`: the command can't be spelt.
    private let spells: (Session.Command) -> Bool
    private var now: Milliseconds = 1_000
    private var numbers = 0
    private var stage = Stage.greeting
    private var isClosed = false
    private var plays: Set<PlayNumber> = []

    private enum Stage { case greeting, ringing, gone }

    init(_ session: Session, spells: @escaping (Session.Command) -> Bool) {
        self.session = session
        self.spells = spells
        saw(self.session.begin())
    }

    mutating func receive(_ message: Session.Message) {
        now += 1
        saw(session.receive(message, at: now))
    }

    mutating func act(_ text: String) {
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = words.count > 1 ? Int(words[1]) ?? 0 : 0
        switch words.first {
        case "wait": pass(by: min(max(0, rest), 10_000_000))
        case "due": pass(by: max(0, (session.deadline ?? now) - now))
        case "restart": saw(session.stop())
        case let word: if let order = order(word ?? "") { perform(order) }
        }
    }

    /// The connection ends.
    mutating func end() {
        saw(session.inputEnded())
        rule(session.isOver && isClosed && stage != .ringing, "a call outlives its connection")
        rule(session.deadline == nil, "a call that is over waits for something")
    }

    private mutating func perform(_ order: LineOrder) {
        // Only a call that rang is given orders, until it has gone.
        guard stage == .ringing else { return }
        if case .play(let play) = order { plays.insert(play.number) }
        saw(session.perform([order], at: now))
    }

    private mutating func order(_ word: String) -> LineOrder? {
        numbers += 1
        let clip = Clip(path: numbers % 3 == 0 ? "/clips/б\n.wav" : "/clips/a.wav", milliseconds: 900, text: "")
        switch word {
        case "answer": return .answer
        case "reject": return .reject(.busy)
        case "play": return .play(Play(number: numbers, clips: [clip, clip], interruptedBy: [.one, .hash], isWhole: numbers % 5 != 0))
        case "stop": return .stop(numbers % 2 == 0 ? nil : numbers - 1)
        case "record": return .record(Recording(number: numbers, path: "/r/r.wav", limit: 60_000, silence: 3_000))
        case "transfer":
            return .transfer(Transfer(number: numbers, to: numbers % 2 == 0 ? "+3592" : "1,S(1)", whisper: clip, limit: 30_000))
        case "hangup": return .hangUp(.normal)
        default: return nil
        }
    }

    private mutating func pass(by time: Milliseconds) {
        now += time
        saw(session.pass(to: now))
        if let deadline = session.deadline { rule(deadline > now, "what was due at \(deadline) has not happened at \(now)") }
    }

    private mutating func saw(_ first: [Session.Action]) {
        var actions = first
        var turns = 0
        repeat {
            turns += 1
            rule(turns < 1_000, "a session never comes to rest")
            var more: [Session.Action] = []
            for action in actions { more += saw(action) }
            actions = more.isEmpty ? session.proceed(at: now) : more
        } while !actions.isEmpty
        rule(session.isOver == isClosed, "a session is over, or its connection closed, without the other")
    }

    private mutating func saw(_ action: Session.Action) -> [Session.Action] {
        switch action {
        case .send(let command):
            rule(!isClosed, "something is sent without a connection: \(command)")
            return spells(command) ? [] : session.unsent(command, at: now)
        case .ring:
            rule(stage == .greeting && !isClosed, "a call rings twice, or without a connection")
            stage = .ringing
        case .report(let event): saw(event)
        // Of a call that rang it says only that its switch has fallen silent.
        case .refuse(let why): rule(stage == .greeting || stage == .ringing && why == .silent, "a call that rang is refused")
        case .close: isClosed = true
        }
        return []
    }

    private mutating func saw(_ event: LineEvent) {
        rule(stage == .ringing, "a report of a call that is not there: \(event)")
        switch event {
        case .played(let play, _, let length):
            rule(plays.remove(play) != nil, "play \(play) ended that was not open")
            rule(length ?? 0 >= 0, "a play of \(length ?? 0) ms")
        case .gone: stage = .gone
        case .key, .recorded, .transferred: break
        }
    }
}
