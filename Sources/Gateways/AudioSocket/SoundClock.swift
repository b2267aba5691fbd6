import Dialplans
import NIOCore

/// One clock for all calls of an event loop that send sound: it ticks every 20 ms, by a schedule that does not drift, as long as a call has
/// something to do. It is used on its event loop only.
final class SoundClock {
    let loop: any EventLoop
    private var alarms: [ObjectIdentifier: SoundAlarm] = [:]
    private var next: Milliseconds?

    init(_ loop: any EventLoop) { self.loop = loop }

    func alarm() -> SoundAlarm { SoundAlarm(self) }

    fileprivate func add(_ alarm: SoundAlarm) {
        alarms[ObjectIdentifier(alarm)] = alarm
        if next == nil { tick(at: AudioSocketSettings.beat(after: LineAlarm.now(loop))) }
    }

    fileprivate func remove(_ alarm: SoundAlarm) { alarms[ObjectIdentifier(alarm)] = nil }

    private func tick(at time: Milliseconds) {
        next = time
        let deadline = NIODeadline.uptimeNanoseconds(UInt64(max(0, time)) * 1_000_000)
        _ = loop.assumeIsolated().scheduleTask(deadline: deadline) { [weak self] in self?.ring(time) }
    }

    private func ring(_ time: Milliseconds) {
        for alarm in Array(alarms.values) where alarm.due.map({ $0 <= time }) == true { alarm.ring() }
        guard !alarms.isEmpty else { return next = nil }
        // Ticks that were missed are not made up for, but for the last of them: each call knows what it has missed.
        let last = AudioSocketSettings.beat(after: LineAlarm.now(loop)) - AudioSocketSettings.frame
        tick(at: max(time + AudioSocketSettings.frame, last))
    }
}

/// A call's deadline by the clock of all: it rings with the first tick that is not before it.
final class SoundAlarm: CallAlarm {
    private weak var clock: SoundClock?
    private var action: (() -> Void)?
    fileprivate private(set) var due: Milliseconds?

    fileprivate init(_ clock: SoundClock) { self.clock = clock }

    func keep(_ deadline: Milliseconds?, _ ring: @escaping () -> Void) {
        guard let deadline else { return stop() }
        (due, action) = (deadline, ring)
        clock?.add(self)
    }

    func stop() {
        (due, action) = (nil, nil)
        clock?.remove(self)
    }

    fileprivate func ring() {
        let action = action
        due = nil
        action?()
    }
}
