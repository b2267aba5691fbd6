import NIOCore
import Synchronization

/// One clock for each event loop, made when its first call comes.
final class SoundClocks: Sendable {
    private let made = Mutex<[ObjectIdentifier: NIOLoopBound<SoundClock>]>([:])

    /// Called on the loop.
    func alarm(on loop: any EventLoop) -> SoundAlarm {
        if let known = made.withLock({ $0[ObjectIdentifier(loop)] }) { return known.value.alarm() }
        let new = NIOLoopBound(SoundClock(loop), eventLoop: loop)
        made.withLock { $0[ObjectIdentifier(loop)] = new }
        return new.value.alarm()
    }
}
