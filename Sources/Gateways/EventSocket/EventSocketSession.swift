import CallCore
import Dialplans

/// One call on FreeSWITCH's outbound event socket, which is one connection: what is to run now, and what the events mean.
///
/// One application runs at a time; keys come as events whatever runs.
struct EventSocketSession: SwitchSession, Sendable {
    typealias Message = EventSocketMessage
    typealias Command = EventSocketCommand

    let settings: EventSocketSettings
    let sounds: SwitchSounds
    var phase: Phase
    var plays = SoundingPlays()
    var running: EventSocketRunning?
    /// What waits until the open plays have ended.
    var chores: [Chore] = []
    /// The ids of executions that were sent, and `nil` for other commands: replies come in this row.
    var unreplied: [String?] = []
    private var made = 0

    enum Phase: Hashable {
        case connecting(since: Milliseconds)
        case ringing(channel: String, since: Milliseconds)
        case up(channel: String)
        case ending(since: Milliseconds)
        case over
    }

    enum Chore: Hashable {
        case answer
        case record(Recording)
        case transfer(Transfer)
    }

    init(_ settings: EventSocketSettings, sounds: SwitchSounds = .here, now: Milliseconds) {
        self.settings = settings
        self.sounds = sounds
        phase = .connecting(since: now)
    }

    var isOver: Bool { phase == .over }

    /// A file that `record` cannot open makes FreeSWITCH hang up.
    var shortfalls: Set<LegShortfall> { settings.bridge == nil ? [.transfer, .failedRecordings] : [.failedRecordings] }

    /// The server speaks first.
    mutating func begin() -> [Action] { [send(.connect)] }

    mutating func receive(_ message: EventSocketMessage, at now: Milliseconds) -> [Action] {
        switch (phase, message.kind) {
        case (.over, _): return []
        case (.connecting, .channel(let fields)): return greet(fields, at: now)
        case (.connecting, _): return refuse(.unreadable)
        case (_, .disconnect(lingers: false)): return end(endOfOurs ?? .gateway)
        case (_, .channel), (_, .disconnect), (_, .other): return []
        case (_, .reply(let isGood)): return replied(isGood)
        case (_, .event(let fields)): return happened(fields, at: now)
        }
    }

    mutating func inputEnded() -> [Action] {
        switch phase {
        case .connecting: refuse(.silent)
        case .ringing, .up, .ending, .over: end(endOfOurs ?? .gateway)
        }
    }

    /// The engine stops: the dialplan of FreeSWITCH goes on with the call.
    mutating func stop() -> [Action] { end(.engine) }

    /// When `pass(to:)` is to be called if nothing happens before.
    var deadline: Milliseconds? {
        switch phase {
        case .connecting(let since): since + EventSocketSettings.channelWithin
        case .ringing(_, let since): since + EventSocketSettings.decisionWithin
        case .up: running?.due
        case .ending(let since): since + EventSocketSettings.goneWithin
        case .over: nil
        }
    }

    mutating func pass(to now: Milliseconds) -> [Action] {
        guard let deadline, now >= deadline else { return [] }
        switch phase {
        case .connecting: return refuse(.silent)
        case .ringing: return perform([.reject(.error)], at: now)
        case .up: return [.refuse(.silent)] + end(.network)
        case .ending: return end(.engine)
        case .over: return []
        }
    }

    /// The call has gone, and the connection with it. `nil`: there was no call yet.
    mutating func end(_ cause: GoneCause?) -> [Action] {
        guard phase != .over else { return [] }
        let wasOffered = if case .connecting = phase { false } else { true }
        phase = .over
        running = nil
        return (wasOffered ? cause.map { [.report(.gone($0))] } ?? [] : []) + [.close]
    }

    var endOfOurs: GoneCause? {
        if case .ending = phase { .engine } else { nil }
    }

    mutating func send(_ command: EventSocketCommand) -> Action {
        unreplied.append(command.id)
        return .send(command)
    }

    mutating func nextID() -> String {
        made += 1
        return "schoolbell-\(made)"
    }

    private mutating func greet(_ fields: EventSocketFields, at now: Milliseconds) -> [Action] {
        unreplied = []
        guard let channel = fields["Unique-ID"], !channel.isEmpty, channel.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            return refuse(.unreadable)
        }
        // The caller went while we were being asked.
        if fields["Answer-State"] == "hangup" { return end(nil) }
        guard LineToken.matches(fields["variable_schoolbell_token"], settings.token) else { return refuse(.denied) }
        phase = .ringing(channel: channel, since: now)
        return [
            send(.linger(EventSocketSettings.linger)), send(.myEvents),
            .ring(SwitchRing(CallOffer(fields, id: "", trusted: settings.trusted))),
        ]
    }
}

extension EventSocketCommand {
    /// The id of an execution.
    fileprivate var id: String? {
        if case .execute(_, _, let id) = self { id } else { nil }
    }
}
