public import CallCore
import Dialplans

/// The clips of one call: from when they are found until the call is over none of them is dropped, for the gateway may have yet to play it.
///
/// It belongs to the thread of its call, and lets go by itself when nobody has it any more.
public final class ClipLease {
    private let holds: ClipHolds
    /// Of the clips that are held, by their paths.
    private var lengths: [String: Milliseconds] = [:]

    init(_ holds: ClipHolds) { self.holds = holds }

    deinit { holds.release(lengths.keys) }

    public func hold(_ clip: Clip) {
        if lengths.updateValue(clip.milliseconds, forKey: clip.path) == nil { holds.hold(clip.path) }
    }

    /// How long the clip at this path is, where it is held: its file was looked at when it was first found, and none that is held is dropped.
    func length(at path: String) -> Milliseconds? { lengths[path] }

    /// The call is over.
    public func end() {
        holds.release(lengths.keys)
        lengths = [:]
    }
}
