import Dialplans
import NIOCore

/// Sees to it that a session's next deadline is kept. It is used on its event loop only.
final class LineAlarm {
    let loop: any EventLoop
    private var set: (at: Milliseconds, task: Scheduled<Void>)?

    init(_ loop: any EventLoop) { self.loop = loop }

    /// Rings once, at `deadline` by the loop's clock or before: one that comes too early finds nothing to do, and is set anew.
    func keep(_ deadline: Milliseconds?, _ ring: @escaping () -> Void) {
        guard let deadline else { return }
        if let set, set.at <= deadline { return }
        set?.task.cancel()
        let time = NIODeadline.uptimeNanoseconds(UInt64(max(0, deadline)) * 1_000_000)
        let task = loop.assumeIsolated().scheduleTask(deadline: time) { [weak self] in
            self?.set = nil
            ring()
        }
        set = (deadline, task)
    }

    func stop() {
        set?.task.cancel()
        set = nil
    }

    static func now(_ loop: any EventLoop) -> Milliseconds { Int(loop.now.uptimeNanoseconds / 1_000_000) }
}
