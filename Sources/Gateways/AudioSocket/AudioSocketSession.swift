import CallCore
import Dialplans

/// One call on AudioSocket, which is one connection: sound both ways, and keys.
///
/// The sound is ours to give, 20 ms at a time and neither earlier nor later, silence too: what the caller hears is what was sent.
struct AudioSocketSession: SwitchSession, Sendable {
    typealias Message = AudioSocketMessage
    typealias Command = AudioSocketCommand

    let settings: AudioSocketSettings
    var phase: Phase
    var plays = SoundingPlays()
    var sounding: Sounding?
    /// Recordings that wait until the open plays have ended.
    var records: [Recording] = []
    var recording: AudioSocketRecording?
    var keys = AudioSocketKeys.sound(last: nil)
    /// The keys that follow are a code: nothing is recorded.
    var secret = Secret.off

    enum Phase: Hashable {
        case greeting(since: Milliseconds)
        case ringing(since: Milliseconds)
        /// The next frame of ours is due then.
        case up(due: Milliseconds)
        case ending(since: Milliseconds)
        case over
    }

    enum Secret: Hashable {
        case off, on
    }

    /// What the caller hears now.
    struct Sounding: Hashable {
        let run: SoundingPlays.Run
        /// So many samples of it have been sent.
        var sent = 0

        var isOver: Bool { sent >= run.length * 8 }
        /// In milliseconds.
        var heard: Milliseconds { min(run.length, sent / 8) }
    }

    init(_ settings: AudioSocketSettings, now: Milliseconds) {
        self.settings = settings
        phase = .greeting(since: now)
    }

    var shortfalls: Set<LegShortfall> { [.transfer] }

    /// The other side speaks first.
    mutating func begin() -> [Action] { [] }

    mutating func receive(_ message: AudioSocketMessage, at now: Milliseconds) -> [Action] {
        switch (phase, message) {
        case (.over, _): return []
        case (.greeting, .id(let id)): return greet(id, at: now)
        case (.greeting, _): return refuse(.unreadable)
        case (_, .hungUp): return end(endOfOurs ?? .caller)
        case (_, .failed): return end(endOfOurs ?? .network)
        case (.up, .key(let key)): return keys.said(key, at: now).map { [report($0)] } ?? []
        case (.up, .sound(let sound, let heard)):
            return heard.compactMap { keys.heard($0, at: now) }.map { report($0) } + record(sound)
        case (_, .id), (_, .key), (_, .sound), (_, .other): return []
        }
    }

    /// A caller who hangs up is the end of the connection, and nothing else.
    static let silentEnd = GoneCause.caller

    var stage: SwitchStage {
        switch phase {
        case .greeting(let since): .greeting(by: since + SwitchStage.greetingWithin)
        case .ringing(let since): .ringing(by: since + SwitchStage.decisionWithin)
        case .up(let due): .up(by: due)
        case .ending(let since): .ending(by: since + SwitchStage.goneWithin)
        case .over: .over
        }
    }

    /// A frame is due.
    mutating func overdue(at now: Milliseconds) -> [Action] {
        guard case .up(let due) = phase else { return giveUp() }
        return speak(from: due, to: now) + keepTime(of: now)
    }

    /// The engine stops: told to end, and not left, the other side's dialplan goes on with the call.
    mutating func stop() -> [Action] {
        switch stage {
        case .greeting, .over: end(.engine)
        case .ringing, .up, .ending: [.send(.hangUp)] + end(.engine)
        }
    }

    mutating func leave() -> [Action] { fallSilent(.over) }

    /// Nothing is heard any more; what was recorded is kept.
    mutating func fallSilent(_ next: Phase) -> [Action] {
        let kept: [Action] = recording == nil ? [] : [.send(.endRecording)]
        (phase, sounding, recording) = (next, nil, nil)
        return kept
    }

    private func report(_ key: Digit) -> Action { .report(.key(key, during: sounding?.run.play)) }

    private mutating func greet(_ id: AudioSocketID, at now: Milliseconds) -> [Action] {
        guard let call = settings.announced(id, now) else { return refuse(.denied) }
        phase = .ringing(since: now)
        return [.ring(SwitchRing(call.offer(trusted: settings.trusted)))]
    }
}
