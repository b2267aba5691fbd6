public import CallCore
public import Dialplans
public import Gateways
import Glibc

/// A telephone on the console: it plays clips in time on a clock, virtual or real, and reports what the caller does.
///
/// It has no microphone and no second line: recordings and transfers end as `failed`. Reports are always made from the clock, never from
/// within an order.
public final class ConsoleLeg: Leg {
    public let offer: CallOffer
    public var shortfalls: Set<LegShortfall> { [.recording, .transfer] }
    /// Where it reports to, until it has reported `gone`.
    public var receiver: (any LegReceiver)?
    /// What the caller hears.
    public private(set) var track = SoundTrack()

    private let clock: any CallClock
    private let isPlayable: (Clip) -> Bool
    private var state = State.ringing
    private var queue = PlayQueue()
    private var sounding: Sounding?
    private var keysAreSecret = false
    private var observers: [(LineChange) -> Void] = []

    private enum State: Equatable { case ringing, up, ending, over }

    private struct Sounding {
        let play: PlayNumber
        let clip: Clip
        let began: Milliseconds
        let end: ClockToken
    }

    /// - Parameter isPlayable: a clip that is not ends its play as `failed`.
    public init(offer: CallOffer, clock: any CallClock, isPlayable: @escaping (Clip) -> Bool = ConsoleLeg.isReadable) {
        self.offer = offer
        self.clock = clock
        self.isPlayable = isPlayable
    }

    /// The clip's file is there.
    public static func isReadable(_ clip: Clip) -> Bool { access(clip.path, R_OK) == 0 }

    /// The call has ended, and that has been reported.
    public var isOver: Bool { state == .over }

    /// Plays are open.
    public var isSounding: Bool { queue.first != nil }

    /// Looks on from now.
    public func observe(_ observer: @escaping (LineChange) -> Void) { observers.append(observer) }

    public func perform(_ orders: [LineOrder]) {
        for order in orders where state == .ringing || state == .up { perform(order) }
    }

    /// The caller presses a key.
    public func press(_ digit: Digit) {
        guard state == .up else { return }
        let play = queue.first?.number
        tell(.pressed(digit, during: play, secret: keysAreSecret))
        report(.key(digit, during: play))
    }

    /// The caller hangs up.
    public func hangUp() { end(.caller) }

    private func perform(_ order: LineOrder) {
        switch order {
        case .answer: answer()
        case .reject, .hangUp: end(.engine)
        case .play(let play):
            queue.add(play)
            goOn()
        case .stop(let number): stop(number)
        case .secret(let isSecret): keysAreSecret = isSecret
        case .record(let recording): report(.recorded(recording.number, .failed, milliseconds: nil))
        case .transfer(let transfer): report(.transferred(transfer.number, .failed))
        case .stopRecording, .stopTransfer: break
        }
    }

    private func answer() {
        guard state == .ringing else { return }
        state = .up
        tell(.answered)
        goOn()
    }

    /// Plays what comes next, where nothing sounds.
    private func goOn() {
        guard state == .up, sounding == nil, queue.first != nil else { return }
        while let play = queue.first {
            if let clip = queue.takeClip() {
                if isPlayable(clip) { return begin(clip, of: play.number) }
                close(play.number, .failed)
            } else {
                guard play.isLast else { return }
                close(play.number, play.isWhole ? .done : .failed)
            }
        }
        tell(.quiet)
    }

    private func begin(_ clip: Clip, of play: PlayNumber) {
        let end = clock.schedule(after: clip.milliseconds) { [weak self] in
            self?.silenceClip()
            self?.goOn()
        }
        sounding = Sounding(play: play, clip: clip, began: clock.now, end: end)
        track.begin(clip, at: clock.now)
        tell(.clipBegan(play, clip))
    }

    /// The clip that sounds ends here.
    private func silenceClip() {
        guard let ended = sounding else { return }
        clock.cancel(ended.end)
        sounding = nil
        let heard = min(clock.now - ended.began, ended.clip.milliseconds)
        queue.addHeard(heard)
        track.end(heard: heard)
        tell(.clipEnded(ended.play, ended.clip, heard: heard))
    }

    private func stop(_ number: PlayNumber?) {
        let stopped = queue.plays.map(\.number).filter { number == nil || $0 == number }
        guard !stopped.isEmpty else { return }
        for play in stopped {
            if sounding?.play == play { silenceClip() }
            close(play, .stopped)
        }
        if queue.first == nil { tell(.quiet) } else { goOn() }
    }

    private func close(_ play: PlayNumber, _ end: PlayEnd) {
        guard let ended = queue.end(play) else { return }
        report(.played(play, end, milliseconds: ended.heard))
    }

    private func end(_ cause: GoneCause) {
        guard state == .ringing || state == .up else { return }
        silenceClip()
        state = .ending
        tell(.ended(cause))
        clock.schedule(after: 0) { [self] in
            state = .over
            receiver?.report(.gone(cause))
            receiver = nil
        }
    }

    private func report(_ event: LineEvent) {
        clock.schedule(after: 0) { [weak self] in
            guard let self, state != .over else { return }
            receiver?.report(event)
        }
    }

    private func tell(_ change: LineChange) {
        for observer in observers { observer(change) }
    }
}
