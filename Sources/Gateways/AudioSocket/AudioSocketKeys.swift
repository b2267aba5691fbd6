import CallCore
import Dialplans

/// From where the keys of a call come: from frames where the other side sends them, else from its sound.
///
/// Nobody says which it is, so both are listened to until the first frame comes: from then on the sound is not believed any more.
enum AudioSocketKeys: Hashable, Sendable {
    /// With the newest key that was heard.
    case sound(last: Heard?)
    case frames

    struct Heard: Hashable, Sendable {
        let key: Digit
        let at: Milliseconds
    }

    /// A frame says a key. `nil`: it was heard in the sound already.
    mutating func said(_ key: Digit, at now: Milliseconds) -> Digit? {
        defer { self = .frames }
        guard case .sound(let last?) = self, last.key == key, now - last.at < AudioSocketSettings.samePress else { return key }
        return nil
    }

    /// A key was heard in the sound. `nil`: frames say it better.
    mutating func heard(_ key: Digit, at now: Milliseconds) -> Digit? {
        guard case .sound = self else { return nil }
        self = .sound(last: Heard(key: key, at: now))
        return key
    }
}
