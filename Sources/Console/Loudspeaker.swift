public import CallCore
import Dialplans
import Speech

/// Sounds what a console telephone plays: every 20 ms of its clock a frame goes to the sink.
public final class Loudspeaker {
    private let sink: any SoundSink
    private let clock: any CallClock
    private let began: Milliseconds
    private var frames = 0
    private var pending: ArraySlice<Int16> = []
    private var isOn = true

    /// Why it fell silent, where the sink failed.
    public private(set) var failure: SoundSinkError?

    private static let frame: Milliseconds = 20
    private static let samples = PCM.lineRate * frame / 1_000

    /// Listens to the telephone from now, until its call ends.
    public init(leg: ConsoleLeg, clock: any CallClock, sink: any SoundSink) {
        self.sink = sink
        self.clock = clock
        began = clock.now
        leg.observe { [self] change in look(at: change) }
        tick()
    }

    private func look(at change: LineChange) {
        switch change {
        case .clipBegan(_, let clip): pending += (try? WAV.read(clip.path))?.samples ?? []
        case .clipEnded(_, let clip, let heard): if heard < clip.milliseconds { pending = [] }
        case .ended: close()
        case .answered, .quiet, .pressed: break
        }
    }

    private func tick() {
        guard isOn else { return }
        write()
        frames += 1
        // From the beginning, not from the last tick: a late tick makes none of the next ones late.
        clock.schedule(after: began + frames * Self.frame - clock.now) { [weak self] in self?.tick() }
    }

    private func write() {
        let part = pending.prefix(Self.samples)
        pending = pending.dropFirst(Self.samples)
        do throws(SoundSinkError) {
            try sink.write(part + [Int16](repeating: 0, count: Self.samples - part.count))
        } catch {
            failure = error
            isOn = false
        }
    }

    private func close() {
        guard isOn else { return }
        isOn = false
        do throws(SoundSinkError) { try sink.close() } catch { failure = error }
    }
}
