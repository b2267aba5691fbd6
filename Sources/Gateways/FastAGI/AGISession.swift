import CallCore
import Dialplans

/// One call on FastAGI, which is one connection: what may be asked now, and what the answers mean.
///
/// Asterisk does one thing at a time, and keys that are pressed while it does nothing are lost. So it is never left idle: it plays, or it
/// waits for a key. A new command cuts a waiting short, which is answered with 1; one that cuts sound short leaves that without an answer.
struct AGISession: SwitchSession, Sendable {
    typealias Message = LineFrame
    typealias Command = AGICommand

    let settings: AGISettings
    var phase: Phase
    /// What was asked and is not answered.
    var row = AGIRow()
    var speech = SoundingPlays()
    /// What else is to be asked, in this row.
    var chores: [AGIChore] = []
    private var reader = AGIReplyReader()

    enum Phase: Hashable {
        case greeting(AGIEnvironment, since: Milliseconds)
        case ringing(since: Milliseconds)
        case up
        /// Nothing more is asked but to hang up.
        case ending(cause: Int?)
        case over
    }

    init(_ settings: AGISettings, now: Milliseconds) {
        self.settings = settings
        phase = .greeting(AGIEnvironment(), since: now)
    }

    var shortfalls: Set<LegShortfall> {
        var shortfalls: Set<LegShortfall> = [.keysBetweenPlays, .keysDuringPlays]
        if settings.dial == nil { shortfalls.insert(.transfer) }
        if settings.clips == .url { shortfalls.insert(.recording) }
        return shortfalls
    }

    /// Asterisk speaks first.
    mutating func begin() -> [Action] { [] }

    mutating func receive(_ frame: LineFrame, at now: Milliseconds) -> [Action] {
        switch phase {
        case .over: return []
        case .greeting(var environment, let since):
            switch environment.take(frame) {
            case .bad: return refuse(.unreadable)
            case .more:
                phase = .greeting(environment, since: since)
                return []
            case .complete: return greet(environment, at: now)
            }
        case .ringing, .up, .ending: return reader.read(frame).map { take($0, at: now) } ?? []
        }
    }

    var stage: SwitchStage {
        switch phase {
        case .greeting(_, let since): .greeting(by: since + SwitchStage.greetingWithin)
        case .ringing(let since): .ringing(by: since + SwitchStage.decisionWithin)
        case .up: .up(by: row.deadline)
        case .ending: .ending(by: row.deadline)
        case .over: .over
        }
    }

    mutating func leave() -> [Action] {
        (phase, row) = (.over, AGIRow())
        return []
    }

    /// A nudge may be due before the answer is.
    mutating func overdue(at now: Milliseconds) -> [Action] { row.isOverdue(at: now) ? giveUp() : [] }

    private mutating func greet(_ environment: AGIEnvironment, at now: Milliseconds) -> [Action] {
        // The `h` extension runs when the caller has gone: there is nobody to talk to.
        if environment["extension"] == "h" { return end(nil) }
        guard LineToken.matches(environment.arguments["token"], settings.token) else { return refuse(.denied) }
        phase = .ringing(since: now)
        return [.ring(SwitchRing(CallOffer(environment, id: "", trusted: settings.trusted)))]
    }
}
