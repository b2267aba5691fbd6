import Dialplans
import Support

@testable import CallCore

/// Events by chance: most of them could happen, some could not.
struct RandomEvents {
    var chance: Chance
    private(set) var open = OpenOrders()

    init(seed: UInt64) { chance = Chance(seed: seed) }

    mutating func next() -> CallEvent {
        switch chance.below(100) {
        case 0..<34: .line(.key(chance.one(of: Digit.allCases), during: chance.once(in: 2) ? nil : chance.below(9)))
        case 34..<62: .line(.played(some(open.plays), chance.one(of: [.done, .done, .stopped, .failed]), milliseconds: 900))
        case 62..<74: .timerFired(some(open.timers.filter { $0 != 1 || chance.once(in: 30) }))
        case 74..<88: .replied(some(open.queries), reply())
        case 88..<92: .line(.recorded(some(open.recordings), chance.one(of: RecordEnd.allCases), milliseconds: chance.below(5_000)))
        case 92..<96: .line(.transferred(some(open.transfers), chance.one(of: TransferEnd.allCases)))
        case 96: chance.once(in: 4) ? .line(.gone(chance.one(of: GoneCause.allCases))) : .rang
        case 97: chance.once(in: 4) ? .refused(some(open.plays)) : .refused(chance.below(30))
        default: .line(.key(.one, during: nil))
        }
    }

    /// An open number most of the time, else any.
    private mutating func some(_ numbers: Set<Int>) -> Int {
        guard !numbers.isEmpty, !chance.once(in: 6) else { return chance.below(60) - 5 }
        return chance.one(of: numbers.sorted())
    }

    private mutating func reply() -> Reply {
        let children: [ChildID] = ["ana", "ivo", "eva"]
        let items = (0..<chance.below(chance.once(in: 4) ? 20 : 3)).map { place in
            let child = chance.one(of: children)
            return Item(
                kind: chance.once(in: 5) ? "other" : "mark",
                values: ["item": .child(child, "\(child)"), "text": Value(.number(place), about: child)],
                heardAs: "item\(place)", about: child)
        }
        var gives: [VariableName: Value] = chance.once(in: 3) ? [:] : ["items": Value(.list(items))]
        if chance.once(in: 4) { gives["child"] = .child(chance.one(of: children), "x") }
        if chance.once(in: 6) { gives["code"] = Value(.language("en")) }
        return Reply(
            chance.one(of: ["some", "none", "failed", "open", "closed", "strange"]), gives: gives,
            admits: chance.once(in: 3) ? ["ana"] : [],
            proves: chance.once(in: 9), language: chance.once(in: 9) ? chance.one(of: ["en", "fr"]) : nil)
    }

    mutating func saw(_ event: CallEvent, _ effects: [Effect]) -> [String] { open.saw(event) + open.saw(effects) }
}

/// What a call has ordered and what has not ended yet, as a runner sees it.
struct OpenOrders {
    private(set) var plays: Set<PlayNumber> = []
    private(set) var timers: Set<TimerID> = []
    private(set) var queries: Set<QueryID> = []
    private(set) var recordings: Set<RecordNumber> = []
    private(set) var transfers: Set<TransferNumber> = []
    private(set) var ends = 0
    private var keysAreSecret = false
    private var lastPlay = 0

    mutating func saw(_ event: CallEvent) -> [String] {
        switch event {
        case .line(.played(let number, _, _)), .refused(let number): plays.remove(number)
        case .timerFired(let timer): timers.remove(timer)
        case .replied(let query, _): queries.remove(query)
        case .line(.recorded(let number, _, _)): recordings.remove(number)
        case .line(.transferred(let number, let end)): if end != .answered { transfers.remove(number) }
        case .line(.gone): over()
        case .line(.key), .rang: break
        }
        return []
    }

    /// The faults in a row of effects.
    mutating func saw(_ effects: [Effect]) -> [String] { effects.compactMap { saw($0) } }

    private mutating func saw(_ effect: Effect) -> String? {
        switch effect {
        case .cancelTimer(let timer): return timers.remove(timer) == nil ? "cancelled a timer that does not run" : nil
        // What was spoken up to the end is kept, though the line is gone already.
        case .note(.recorded): return nil
        case _ where ends > 0: return "\(effect) after the end"
        case .line(.stop(let number)): return number.flatMap { plays.remove($0) } == nil ? "stopped what does not sound" : nil
        case .line(.hangUp): over()
        case .line(.stopRecording(let number)): return recordings.contains(number) ? nil : "stopped what is not recorded"
        case .line(.stopTransfer(let number)): return transfers.remove(number) == nil ? "stopped a transfer that is over" : nil
        case .line(.secret(let on)):
            defer { keysAreSecret = on }
            return on == keysAreSecret ? "secret twice" : nil
        case .say(let say):
            defer { lastPlay = say.number }
            plays.insert(say.number)
            return say.number == lastPlay + 1 ? nil : "play \(say.number) after \(lastPlay)"
        case .startTimer(let timer, _): return timers.insert(timer).inserted ? nil : "a timer's number twice"
        case .query(let query): return queries.insert(query.id).inserted ? nil : "a query's number twice"
        case .record(let number, _, _, _): recordings.insert(number)
        case .transfer(let number, _, _, _, _): transfers.insert(number)
        case .line, .note: break
        }
        return nil
    }

    private mutating func over() {
        ends += 1
        plays = []
        recordings = []
        transfers = []
        queries = []
    }
}
