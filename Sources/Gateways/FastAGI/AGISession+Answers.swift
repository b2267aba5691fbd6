import CallCore
import Dialplans

extension AGISession {
    mutating func take(_ reply: AGIReply) -> [Action] {
        switch reply {
        case .hungUp, .dead: return end(endOfOurs ?? .caller)
        case .refused: return refused()
        case .result(let result):
            if case .ending = phase { return endsWith(result) }
            let cut = whatWasCutShort(by: result)
            guard let task = tasks.first else { return [] }
            tasks.removeFirst()
            return cut.map(Action.report) + complete(task, result)
        }
    }

    /// Is this the answer to our hanging up? What it cut short may be answered before.
    private mutating func endsWith(_ result: AGIResult) -> [Action] {
        guard let first = tasks.first else { return [] }
        guard first != .hangUp else { return end(.engine) }
        let isFirsts = !first.isCutSilently || result.endpos != nil
        if isFirsts {
            tasks.removeFirst()
            return []
        }
        return end(.engine)
    }

    /// A command that sound or a waiting was cut short for is answered, and that never was: it ends here.
    private mutating func whatWasCutShort(by result: AGIResult) -> [LineEvent] {
        guard tasks.count == 2 else { return [] }
        let isNewers = tasks[1] == .mark ? result.note != nil : tasks[1].tellsPosition && result.endpos != nil
        guard isNewers else { return [] }
        guard case .stream(let run) = tasks.removeFirst() else { return [] }
        return speech.ended(run, .stopped(at: nil))
    }

    private mutating func complete(_ task: AGITask, _ result: AGIResult) -> [Action] {
        switch task {
        case .answer: return (result.value ?? -1) < 0 ? end(.caller) : []
        case .stream(let run): return heard(run, result).map(Action.report)
        case .wait:
            if (result.value ?? 0) < 0 { doubt(.wait) }
            return result.key.map { [.report(.key($0, during: nil))] } ?? []
        case .status(let doubt): return isAlive(after: doubt)
        case .record(let recording): return recorded(recording, result).map(Action.report)
        case .dial(let transfer):
            chores.insert(.dialStatus(transfer.number), at: 0)
            return []
        case .dialStatus(let number): return AGIDialEnd.events(result.note, of: number).map(Action.report)
        case .mark, .hangUp: return []
        }
    }

    private mutating func heard(_ run: SoundingPlays.Run, _ result: AGIResult) -> [LineEvent] {
        if (result.value ?? -1) < 0 {
            doubt(.stream(run))
            return []
        }
        guard let key = result.key else { return speech.ended(run, .done(result.heard)) }
        // The key comes first: the call decides whether the sound goes on.
        let ended = speech.ended(run, .paused(at: result.heard ?? run.heard))
        return [.key(key, during: run.play)] + ended
    }

    private mutating func recorded(_ recording: Recording, _ result: AGIResult) -> [LineEvent] {
        if (result.value ?? -1) < 0 {
            doubt(.record(recording))
            return []
        }
        let length = result.heard ?? 0
        if let key = result.key {
            return [.key(key, during: nil), .recorded(recording.number, .stopped, milliseconds: length)]
        }
        if length >= recording.limit { return [.recorded(recording.number, .limit, milliseconds: length)] }
        // Asterisk has cut the silence off, but for its first second (`res_agi`).
        return [recording.endedBySilence(after: length - 1_000 - AGISettings.murmur)]
    }

    private mutating func doubt(_ doubt: AGITask.Doubt) { chores.insert(.status(after: doubt), at: 0) }

    /// The caller is there, so what failed failed by itself.
    private mutating func isAlive(after doubt: AGITask.Doubt) -> [Action] {
        switch doubt {
        case .stream(let run): speech.ended(run, .failed).map(Action.report)
        case .record(let recording): [.report(.recorded(recording.number, .failed, milliseconds: 0))]
        // A channel that lives and cannot be waited on is of no use.
        case .wait: end(.error)
        }
    }

    /// What Asterisk would read as something else counts as refused by it; it was not asked at all.
    mutating func unsent(_ command: AGICommand, at now: Milliseconds) -> [Action] { refused() }

    /// Asterisk does not know the newest command, or not so.
    private mutating func refused() -> [Action] {
        if case .ending = phase { return [] }
        guard let task = tasks.popLast() else { return [] }
        tasks = []
        switch task {
        case .stream(let run): return speech.ended(run, .failed).map(Action.report)
        case .record(let recording): return [.report(.recorded(recording.number, .failed, milliseconds: 0))]
        case .dial(let transfer): return [.report(.transferred(transfer.number, .failed))]
        case .dialStatus(let number): return [.report(.transferred(number, .failed))]
        case .answer, .wait, .status, .mark, .hangUp: return end(.error)
        }
    }
}
