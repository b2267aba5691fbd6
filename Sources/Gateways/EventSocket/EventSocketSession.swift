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

    var stage: SwitchStage {
        switch phase {
        case .connecting(let since): .greeting(by: since + SwitchStage.greetingWithin)
        case .ringing(_, let since): .ringing(by: since + SwitchStage.decisionWithin)
        case .up: .up(by: running?.due)
        case .ending(let since): .ending(by: since + SwitchStage.goneWithin)
        case .over: .over
        }
    }

    mutating func leave() -> [Action] {
        (phase, running) = (.over, nil)
        return []
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
