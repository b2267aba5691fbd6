import CallCore
import Dialplans

extension AudioSocketSession {
    /// Gives the frames that are due. Whoever comes too late for several of them leaves them out.
    mutating func speak(from due: Milliseconds, to now: Milliseconds) -> [Action] {
        var due = now - due > AudioSocketSettings.latest ? AudioSocketSettings.beat(after: now) - AudioSocketSettings.frame : due
        var actions: [Action] = []
        while due <= now {
            actions += frame()
            due += AudioSocketSettings.frame
        }
        phase = .up(due: due)
        return actions
    }

    /// The next 20 ms. What was sent before has been heard by now.
    private mutating func frame() -> [Action] {
        var actions: [Action] = []
        if let sounding, sounding.isOver {
            self.sounding = nil
            actions = plays.ended(sounding.run, .done(sounding.run.length)).map(Action.report)
        }
        if sounding == nil { sounding = plays.next().map { Sounding(run: $0) } }
        guard let now = sounding else { return actions + [.send(.silence)] }
        sounding?.sent += AudioSocketCodec.frameLength / 2
        return actions + [.send(.sound(now.run, from: now.sent))]
    }

    /// What was ordered begins with the next frame, and what was cut has ended with the last one.
    mutating func proceed(at now: Milliseconds) -> [Action] {
        guard case .up = phase else { return [] }
        if let sounding, plays.mustStop {
            self.sounding = nil
            return plays.ended(sounding.run, .stopped(at: sounding.heard)).map(Action.report)
        }
        if case .ended(let end)? = recording?.state { return recorded(end) }
        guard recording == nil, sounding == nil, plays.isEmpty, !records.isEmpty else { return [] }
        let next = AudioSocketRecording(records.removeFirst(), since: now)
        recording = next
        return [.send(.beginRecording(path: next.order.path))]
    }

    // MARK: Recording

    mutating func record(_ sound: [UInt8]) -> [Action] {
        guard case .off = secret, let kept = recording?.take(sound), !kept.isEmpty else { return [] }
        return [.send(.record(kept))] + endOfRecording()
    }

    /// A recording of a caller of whom no sound comes ends too.
    mutating func keepTime(of now: Milliseconds) -> [Action] {
        recording?.pass(to: now)
        return endOfRecording()
    }

    mutating func stopRecording(_ number: RecordNumber) -> [Action] {
        if recording?.order.number == number {
            recording?.end(.stopped)
            return endOfRecording()
        }
        guard records.contains(where: { $0.number == number }) else { return [] }
        records.removeAll { $0.number == number }
        return [.report(.recorded(number, .stopped, milliseconds: 0))]
    }

    /// The file is made first, and whether that succeeded is known when it is told.
    private mutating func endOfRecording() -> [Action] {
        guard case .ending(let end)? = recording?.state else { return [] }
        recording?.state = .ended(end)
        return [.send(.endRecording)]
    }

    private mutating func recorded(_ end: RecordEnd) -> [Action] {
        guard let done = recording else { return [] }
        recording = nil
        return [.report(.recorded(done.order.number, end, milliseconds: end == .failed ? 0 : done.length))]
    }
}
