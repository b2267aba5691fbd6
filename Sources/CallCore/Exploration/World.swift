import Dialplans

/// What may happen in a moment of a call: keys, silence, ends of plays, answers, a hang-up.
struct World {
    let plan: Dialplan
    let services: ServiceCatalogue
    private let ahead: Int
    /// Keys that mean something somewhere, and one that means nothing.
    private let alphabet: Set<Digit>

    init(_ explorer: Explorer) {
        plan = explorer.plan
        services = explorer.services
        ahead = explorer.bounds.ahead
        var used = Set(plan.keys.keys)
        for state in plan.states.values { used.formUnion(state.kind.ownKeys) }
        alphabet = used.union(Digit.allCases.last { !used.contains($0) }.map { [$0] } ?? [])
    }

    func happenings(in call: Call) -> [Happening] {
        guard let visit = call.visit else { return [Happening("ring", .rang)] }
        return keys(in: call).sorted { $0.rawValue < $1.rawValue }.map { Happening("key \($0)", .line(.key($0, during: nil)), .act) }
            + timers(call) + ends(visit.activity, call) + [Happening("gone", .line(.gone(.caller)), .force)]
    }

    private func timers(_ call: Call) -> [Happening] {
        call.timers.all.map { purpose, timer in
            Happening(purpose.happening, .timerFired(timer), purpose == .deadline ? .force : .none)
        }
    }

    private func ends(_ activity: Activity, _ call: Call) -> [Happening] {
        func heard(_ number: PlayNumber) -> Happening { Happening("heard", .line(.played(number, .done, milliseconds: nil))) }
        switch activity {
        case .saying(let number), .announcing(let number), .ending(let number, _): return [heard(number)]
        case .waiting(let waiting):
            if case .sounding(let number) = waiting.prompt { return [heard(number)] }
            return []
        case .reading(let reader):
            if case .sounding(let number) = reader.prompt { return [heard(number)] }
            return []
        case .asking(let query): return Replies(plan: plan, services: services, call: call).all(to: query)
        case .recording(let number), .closing(let number): return recorded(number)
        case .connecting(let number):
            return [TransferEnd.answered, .busy, .noAnswer, .failed].map { Happening($0.rawValue, .line(.transferred(number, $0))) }
        case .talking(let number): return [Happening("returned", .line(.transferred(number, .returned)))]
        case .left: return []
        }
    }

    private func recorded(_ number: RecordNumber) -> [Happening] {
        [
            Happening("kept", .line(.recorded(number, .stopped, milliseconds: 5_000))),
            Happening("empty", .line(.recorded(number, .stopped, milliseconds: 0))),
            Happening("failed", .line(.recorded(number, .failed, milliseconds: nil))),
        ]
    }
}

/// Which keys differ in what they do.
extension World {
    private func keys(in call: Call) -> Set<Digit> {
        guard let visit = call.visit, let kind = plan.states[visit.state]?.kind else { return [] }
        let keys = keys(kind, visit.activity, call)
        return call.trailingKey.map { keys.union([$0]) } ?? keys
    }

    private func keys(_ kind: StateKind, _ activity: Activity, _ call: Call) -> Set<Digit> {
        switch activity {
        case .waiting(let waiting):
            if case .confirmation = waiting.question { return with([.one, .two]) }
            return with(kind.ownKeys)
        case .reading: return with(kind.ownKeys)
        case .saying: return kind.barge == .mute ? [.one] : kept(call)
        case .asking, .closing: return kept(call)
        case .announcing, .recording: return [.one]
        case .connecting: return with([])
        case .talking, .ending, .left: return []
        }
    }

    /// The state's own, those of the whole dialplan, and one that is neither.
    private func with(_ own: Set<Digit>) -> Set<Digit> {
        let meant = own.union(plan.keys.keys)
        return meant.union(Digit.allCases.last { !meant.contains($0) }.map { [$0] } ?? [])
    }

    /// Of keys pressed ahead of which no more are kept one is enough.
    private func kept(_ call: Call) -> Set<Digit> {
        ahead > 0 && !call.keysAhead.isEmpty ? [] : alphabet
    }
}

extension StateKind {
    /// The keys that the state takes itself; of digits that it takes alike, one.
    fileprivate var ownKeys: Set<Digit> {
        switch self {
        case .menu(let menu): Set(menu.keys.keys)
        case .ask(let ask): Set([.one] + (ask.end.map { [$0] } ?? []))
        case .choose: Set(Digit.allCases.filter { $0.number != nil })
        case .read(let read): Set(read.keys.keys)
        case .say, .perform, .hours, .language, .record, .transfer, .end: []
        }
    }
}

extension TimerPurpose {
    fileprivate var happening: String {
        switch self {
        case .deadline: "minutes used up"
        case .firstKey, .nextKey, .terminating, .pause: "silence"
        case .trailingKey: "no end key"
        case .filler: "a second without an answer"
        case .reply: "no answer"
        }
    }
}
