import CallCore
import Dialplans

/// How the engine serves AudioSocket.
struct AudioSocketSettings: Sendable {
    /// The callers' numbers that were announced may be believed.
    var trusted = true
    /// The call of this name, which was announced; `nil`: none was, or it has come already.
    var announced: @Sendable (AudioSocketID, Milliseconds) -> AnnouncedCall?

    /// A frame of ours lasts so long.
    static let frame: Milliseconds = 20
    /// When the next frame is due, of all calls at once: the one clock that ticks then is a little late now and then, and a call whose frames
    /// were due at moments of its own would get two at one tick and none at the next.
    static func beat(after now: Milliseconds) -> Milliseconds { (now / frame + 1) * frame }
    /// A caller who heard nothing for so long does not hear all of it at once afterwards.
    static let latest: Milliseconds = 100
    /// So long after a key was heard in the sound a frame that says the same key tells of the same press.
    static let samePress: Milliseconds = 1_000
    /// Samples that are on the average no louder than this are silence.
    static let silence = 200
}
