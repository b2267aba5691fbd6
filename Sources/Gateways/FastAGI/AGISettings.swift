import CallCore
import Dialplans

/// How the engine serves Asterisk.
struct AGISettings: Hashable, Sendable {
    /// The callers' numbers that Asterisk gives may be believed.
    var trusted = true
    /// What the dialplan must say as `token=…`; `nil`: nothing. A secret.
    var token: String?
    /// Where `Dial` finds a number, with `{number}` in its place, such as `PJSIP/{number}@trunk`; `nil`: calls are not transferred.
    var dial: String?
    /// How Asterisk finds sounds. From elsewhere it can fetch them, but bring none.
    var clips = ClipWay.file

    /// How long one waiting for a key lasts: so often Asterisk shows that it lives.
    static let wait: Milliseconds = 30_000
    /// How much longer than its own time a command may take to be answered.
    static let patience: Milliseconds = 15_000
    /// How soon a command that may lie unseen behind another must be answered, or Asterisk is nudged.
    static let nudgeAfter: Milliseconds = 200
    /// How much shorter than its limit a recording may be that has reached it.
    static let missing: Milliseconds = 100
    /// Sound of a recording that is too short to be speech: Asterisk finds silence some frames late.
    static let murmur: Milliseconds = 100

    /// What `Dial` is told for a number; `nil`: it can't be dialled.
    func destination(_ number: String) -> String? {
        SwitchDestination(pattern: dial).place(of: number)
    }
}
