import CallCore
import Dialplans
import Foundation

/// A telephone line for tests, on a clock of its own. What the call orders is told in words; between any two events the call is stored and read back.
struct TestLine {
    let plan: Dialplan
    private(set) var call: Call
    private(set) var now: Milliseconds = 0
    private(set) var timers: [TimerID: Milliseconds] = [:]
    private(set) var plays: [PlayNumber] = []
    private(set) var queries: [QueryID] = []
    private var recording: RecordNumber?
    private var transfer: TransferNumber?
    /// Tells of timers too.
    var showsTimers = false

    init(_ plan: Dialplan) {
        self.plan = plan
        call = Call(offer: CallOffer(id: "call", from: "+359888100002", to: "+359882818905"), dialplan: plan.id, language: "bg")
    }

    /// Lets the steps happen: keys, `ring`, `end`, `broken`, `halted`, `+SECONDS`, `reply OUTCOME`, `refuse`, `gone` …
    mutating func happen(_ steps: String, replies: [OutcomeName: Reply] = [:]) throws -> String {
        var told: [String] = []
        for step in steps.split(separator: " ") { told += try happen(step, replies) }
        return told.joined(separator: " ")
    }

    private mutating func happen(_ step: Substring, _ replies: [OutcomeName: Reply]) throws -> [String] {
        switch step {
        case "ring": return try take(.rang)
        case "end": return try endPlay(.done)
        case "broken": return try endPlay(.failed)
        case "halted": return try endPlay(.stopped)
        case "refuse": return try take(.refused(plays.removeFirst()))
        case "gone": return try take(.line(.gone(.caller)))
        case "recorded": return try take(.line(.recorded(recording ?? 0, .stopped, milliseconds: 4_000)))
        case "nothing": return try take(.line(.recorded(recording ?? 0, .silence, milliseconds: 3_000)))
        case "unrecorded": return try take(.line(.recorded(recording ?? 0, .failed, milliseconds: nil)))
        default: break
        }
        if let key = Digit(rawValue: String(step)) { return try take(.line(.key(key, during: plays.first))) }
        if let transfer, let end = TransferEnd(rawValue: String(step)) { return try take(.line(.transferred(transfer, end))) }
        if step.first == "+" { return try wait(Milliseconds((Double(step.dropFirst()) ?? 0) * 1_000)) }
        let outcome = OutcomeName(step)
        return try take(.replied(queries.last ?? 0, replies[outcome] ?? Reply(outcome)))
    }

    private mutating func endPlay(_ end: PlayEnd) throws -> [String] {
        guard !plays.isEmpty else { return ["nothing sounds"] }
        return try take(.line(.played(plays.removeFirst(), end, milliseconds: nil)))
    }

    private mutating func wait(_ time: Milliseconds) throws -> [String] {
        let end = now + time
        var told: [String] = []
        while let next = timers.filter({ $0.value <= end }).min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            now = next.value
            timers[next.key] = nil
            told += try take(.timerFired(next.key))
        }
        now = end
        return told
    }

    mutating func take(_ event: CallEvent) throws -> [String] {
        call = try JSONDecoder().decode(Call.self, from: JSONEncoder().encode(call))
        return call.handle(event, in: plan).compactMap { perform($0) }
    }

    private mutating func perform(_ effect: Effect) -> String? {
        switch effect {
        case .line(.stop(let number)): plays.removeAll { $0 == number }
        case .line(.hangUp): plays = []
        case .say(let say): plays.append(say.number)
        case .startTimer(let timer, let delay): timers[timer] = now + delay
        case .cancelTimer(let timer): timers[timer] = nil
        case .query(let query): queries.append(query.id)
        case .record(let number, _, _, _): recording = number
        case .transfer(let number, _, _, _, _): transfer = number
        case .line, .note: break
        }
        return effect.words(withTimers: showsTimers)
    }
}

extension TestLine {
    /// The call as it is stored.
    var stored: String {
        get throws { String(decoding: try JSONEncoder().encode(call), as: UTF8.self) }
    }
}
