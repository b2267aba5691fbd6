import CallCore
import Dialplans

/// A call of an engine that is gone, run again by its journal: where it stands, and what it had begun.
struct CallRemains {
    private(set) var call: Call
    private let head: JournalHead
    /// When the engine was last alive: milliseconds since the call began.
    private let lastAt: Milliseconds
    private(set) var keysAreSecret = false
    /// What is to be said and has not been ordered whole, in its row.
    private(set) var sayings: [(say: Say, ordered: Int)] = []
    private(set) var transfers: [(transfer: Transfer, whisper: Utterance?, language: LanguageCode)] = []
    private(set) var queries: [Query] = []
    /// All that was to be remembered: whatever of it is in the store already is not stored twice.
    private(set) var notes: [(note: Note, context: CallContext)] = []
    private var running: [TimerID: Milliseconds] = [:]

    /// `nil`: in this dialplan, or by this engine, the call goes otherwise.
    ///
    /// - Parameter lastSign: when the engine was last alive: milliseconds since 1970.
    init?(_ left: LeftCall, in plan: Dialplan, lastSign: Int64) {
        guard left.head.engine == Engine.version, left.head.dialplan == plan.id else { return nil }
        head = left.head
        lastAt = Int(max(0, lastSign - left.head.startedAt))
        call = Call(offer: head.offer, dialplan: head.dialplan, language: head.language)
        for entry in left.entries {
            switch entry {
            case .step(let step, let event): guard take(step, event, plan) else { return nil }
            case .mark(let mark): take(mark)
            }
        }
    }

    /// Milliseconds since it began, by the clock of the wall.
    func age(at now: Int64) -> Milliseconds { Int(max(0, now - head.startedAt)) }

    /// How long each timer has still to run: they stood still while there was no engine, but for the one of the call's minutes.
    func timers(limit: TimerID?, at now: Int64) -> [(timer: TimerID, left: Milliseconds)] {
        running.sorted { $0.key < $1.key }.map { timer, end in
            (timer, max(0, end - (timer == limit ? age(at: now) : min(lastAt, age(at: now)))))
        }
    }

    private mutating func take(_ step: JournalStep, _ event: CallEvent, _ plan: Dialplan) -> Bool {
        switch event {
        case .replied(let id, _): queries.removeAll { $0.id == id }
        case .timerFired(let timer): running[timer] = nil
        case .rang, .line, .refused: break
        }
        var effects = call.handle(event, in: plan)
        let refused = PrivacyGuard.refusals(in: effects, for: call.context)
        effects.removeAll { effect in refused.contains { effect == .say($0) } }
        guard effects.map(\.withoutCodes) == step.effects else { return false }
        for effect in effects { take(effect, at: step.at) }
        return true
    }

    private mutating func take(_ effect: Effect, at now: Milliseconds) {
        switch effect {
        case .line(.secret(let isOn)): keysAreSecret = isOn
        case .line(.stop(let number)): sayings.removeAll { number == nil || $0.say.number == number }
        case .line(.stopTransfer(let number)): transfers.removeAll { $0.transfer.number == number }
        case .say(let say): sayings.append((say, 0))
        case .transfer(let number, let to, let whisper, let language, let limit):
            transfers.append((Transfer(number: number, to: to, limit: limit), whisper, language))
        case .startTimer(let timer, let delay): running[timer] = now + delay
        case .cancelTimer(let timer): running[timer] = nil
        case .query(let query): queries.append(query)
        case .note(let note): notes.append((note, call.context))
        case .line, .record: break
        }
    }

    private mutating func take(_ mark: CallMark) {
        switch mark {
        case .digit: break
        case .transferred(let number): transfers.removeAll { $0.transfer.number == number }
        case .ordered(let play, _, isLast: true): sayings.removeAll { $0.say.number == play }
        case .ordered(let play, let sentences, isLast: false):
            if let index = sayings.firstIndex(where: { $0.say.number == play }) { sayings[index].ordered = sentences }
        }
    }
}
