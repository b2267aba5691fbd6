import CallCore
import Dialplans

/// What FreeSWITCH runs on the channel.
enum EventSocketTask: Hashable, Sendable {
    case answer
    case play(SoundingPlays.Run, cut: Bool)
    case record(Recording, Cut)
    case bridge(Transfer, isAnswered: Bool)

    /// Has the call stopped it, and does FreeSWITCH know?
    enum Cut: Hashable, Sendable {
        case no, wanted, sent
    }

    /// The longest that it may take; `nil`: there is no saying, for people talk.
    var length: Milliseconds? {
        switch self {
        case .answer: EventSocketSettings.answerWithin
        case .play(let run, _): run.length + EventSocketSettings.patience
        case .record(let recording, _): recording.limit + EventSocketSettings.patience
        case .bridge: nil
        }
    }
}

/// A task with the id by which its events are known: never by their order, for FreeSWITCH's replies and events overtake one another.
struct EventSocketRunning: Hashable, Sendable {
    let id: String
    var task: EventSocketTask
    /// When FreeSWITCH began it.
    var begun: Milliseconds?
    let due: Milliseconds?
}
