public import CallCore
public import Dialplans

/// Presses the keys of a script on a console telephone, and hangs up when the script is used up and nothing sounds any more.
public final class ScriptedCaller {
    private weak var leg: ConsoleLeg?
    private let clock: any CallClock
    private let times: Times
    private var steps: ArraySlice<KeyScript.Step>
    private var waiting: Waiting?
    /// Since the last key something was heard to its end, or began.
    private var heard = false

    /// How long a caller takes.
    public struct Times: Hashable, Sendable {
        /// From key to key.
        public var betweenKeys: Milliseconds = 120
        /// How long it must have been quiet before a prompt counts as ended.
        public var settle: Milliseconds = 50
        /// The same after a key that nothing has followed yet.
        public var answer: Milliseconds = 1_000
        /// How long it is quiet at the end before the caller hangs up.
        public var patience: Milliseconds = 3_000
        /// How long a caller lets it ring.
        public var ringing: Milliseconds = 60_000

        public init() {}
    }

    private struct Waiting {
        let length: Milliseconds
        let then: () -> Void
        var alarm: ClockToken?
    }

    /// - Parameter clock: the telephone's.
    public init(_ script: KeyScript, leg: ConsoleLeg, clock: any CallClock, times: Times = Times()) {
        self.leg = leg
        self.clock = clock
        self.times = times
        steps = script.steps[...]
        let ringing = clock.schedule(after: times.ringing) { [weak leg] in leg?.hangUp() }
        leg.observe { [self] change in
            if change == .answered { clock.cancel(ringing) }
            look(at: change)
        }
    }

    private func look(at change: LineChange) {
        switch change {
        case .answered: clock.schedule(after: 0) { self.goOn() }
        case .clipBegan:
            heard = true
            hold()
        case .clipEnded(_, let clip, let length): heard = heard || length == clip.milliseconds
        case .quiet: listen()
        case .pressed: break
        case .ended:
            hold()
            waiting = nil
            steps = []
        }
    }

    private func goOn() {
        guard let leg, !leg.isOver else { return }
        guard let step = steps.popFirst() else { return waitForQuiet(times.patience) { [weak leg] in leg?.hangUp() } }
        switch step {
        case .press(let digit):
            heard = false
            leg.press(digit)
            clock.schedule(after: isBeforeKey ? times.betweenKeys : 0) { self.goOn() }
        case .waitForPrompt: waitForQuiet(times.settle) { self.goOn() }
        case .wait(let length): clock.schedule(after: length) { self.goOn() }
        }
    }

    private var isBeforeKey: Bool {
        if case .press = steps.first { return true }
        return false
    }

    private func waitForQuiet(_ length: Milliseconds, then: @escaping () -> Void) {
        waiting = Waiting(length: length, then: then)
        listen()
    }

    /// Begins to count the quiet, where there is one.
    private func listen() {
        hold()
        guard let wait = waiting, leg?.isSounding == false else { return }
        let length = heard ? wait.length : max(wait.length, times.answer)
        waiting?.alarm = clock.schedule(after: length) { [self] in
            waiting = nil
            wait.then()
        }
    }

    /// It is not quiet any more.
    private func hold() {
        if let alarm = waiting?.alarm { clock.cancel(alarm) }
        waiting?.alarm = nil
    }
}
