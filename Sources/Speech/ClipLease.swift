public import CallCore

/// The clips of one call: from when they are found until the call is over none of them is dropped, for the gateway may have yet to play it.
///
/// It belongs to the thread of its call, and lets go by itself when nobody has it any more.
public final class ClipLease {
    private let holds: ClipHolds
    private var paths: Set<String> = []

    init(_ holds: ClipHolds) { self.holds = holds }

    deinit { holds.release(paths) }

    public func hold(_ clip: Clip) {
        if paths.insert(clip.path).inserted { holds.hold(clip.path) }
    }

    /// The call is over.
    public func end() {
        holds.release(paths)
        paths = []
    }
}
