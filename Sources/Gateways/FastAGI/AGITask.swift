import CallCore
import Dialplans

/// What was asked of Asterisk and is not answered yet.
enum AGITask: Hashable, Sendable {
    case answer
    case stream(SoundingPlays.Run)
    case wait
    /// Something answered −1, which alone does not say that the caller is gone.
    case status(after: Doubt)
    /// Asked to end what runs, or to let Asterisk see what it holds.
    case mark
    case record(Recording)
    case dial(Transfer)
    case dialStatus(TransferNumber)
    case hangUp

    enum Doubt: Hashable, Sendable {
        case stream(SoundingPlays.Run)
        case wait
        case record(Recording)
    }

    /// While Asterisk works on it, it looks at nothing that we send.
    var hearsNothing: Bool {
        switch self {
        case .answer, .record, .dial: true
        case .stream, .wait, .status, .mark, .dialStatus, .hangUp: false
        }
    }

    /// The longest that Asterisk works on it; `nil`: there is no saying, for people talk.
    var length: Milliseconds? {
        switch self {
        case .answer: 60_000
        case .stream(let run): run.length
        case .wait: AGISettings.wait
        case .record(let recording): recording.limit
        case .dial: nil
        case .status, .mark, .dialStatus, .hangUp: 0
        }
    }
}
