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
    /// What was asked and is not answered, the oldest first: two at the most, where one cuts the other short.
    var tasks: [AGITask] = []
    var speech = SoundingPlays()
    /// What else is to be asked, in this row.
    var chores: [AGIChore] = []
    /// When the newest task must have been answered.
    var due: Milliseconds?
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

    var isOver: Bool { phase == .over }

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
        case .ringing, .up, .ending: return reader.read(frame).map { take($0) } ?? []
        }
    }

    /// The connection is gone, or its input has ended.
    mutating func inputEnded() -> [Action] {
        switch phase {
        case .greeting: refuse(.silent)
        case .ringing, .up, .ending, .over: end(endOfOurs ?? .gateway)
        }
    }

    /// The engine stops.
    mutating func stop() -> [Action] { end(.engine) }

    /// When `pass(to:)` is to be called if nothing happens before.
    var deadline: Milliseconds? {
        switch phase {
        case .greeting(_, let since): since + AGISettings.environmentWithin
        case .ringing(let since): since + AGISettings.decisionWithin
        case .up, .ending: due
        case .over: nil
        }
    }

    mutating func pass(to now: Milliseconds) -> [Action] {
        guard let deadline, now >= deadline else { return [] }
        switch phase {
        case .greeting: return refuse(.silent)
        case .ringing: return perform([.reject(.error)], at: now)
        case .up: return [.refuse(.silent)] + end(.network)
        case .ending: return end(.engine)
        case .over: return []
        }
    }

    /// The call has gone, and so has the connection. `nil`: there was no call yet.
    mutating func end(_ cause: GoneCause?) -> [Action] {
        guard phase != .over else { return [] }
        let wasOffered = if case .greeting = phase { false } else { true }
        phase = .over
        tasks = []
        due = nil
        return (wasOffered ? cause.map { [.report(.gone($0))] } ?? [] : []) + [.close]
    }

    /// The call is ending because we want it to.
    var endOfOurs: GoneCause? {
        if case .ending = phase { .engine } else { nil }
    }

    private mutating func greet(_ environment: AGIEnvironment, at now: Milliseconds) -> [Action] {
        // The `h` extension runs when the caller has gone: there is nobody to talk to.
        if environment["extension"] == "h" { return end(nil) }
        guard LineToken.matches(environment.arguments["token"], settings.token) else { return refuse(.denied) }
        phase = .ringing(since: now)
        return [.ring(SwitchRing(CallOffer(environment, id: "", trusted: settings.trusted)))]
    }
}
