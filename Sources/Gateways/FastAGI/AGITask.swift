import CallCore
import Dialplans

/// What was asked of Asterisk and is not answered yet.
enum AGITask: Hashable, Sendable {
    case answer
    case stream(SoundingPlays.Run)
    case wait
    /// Something answered −1, which alone does not say that the caller is gone.
    case status(after: Doubt)
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

    /// Its answer, and no other of ours that can stand beside it, says how far the sound went.
    var tellsPosition: Bool {
        switch self {
        case .stream, .record: true
        case .answer, .wait, .status, .mark, .dial, .dialStatus, .hangUp: false
        }
    }

    /// A new command ends it, and it is never answered.
    var isCutSilently: Bool {
        if case .stream = self { true } else { false }
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
