import CallCore
import Dialplans

extension AGISession {
    mutating func take(_ reply: AGIReply, at now: Milliseconds) -> [Action] {
        switch reply {
        case .hungUp, .dead: return end(endOfOurs ?? .caller)
        case .refused:
            if case .ending = phase { return [] }
            return row.refuse(at: now).map { failed($0) } ?? []
        case .result(let result):
            let (cut, task) = row.take(result, at: now)
            if case .ending = phase { return task == .hangUp ? end(.engine) : [] }
            let ends = cut.flatMap { speech.ended($0, .interrupted) }.map(Action.report)
            return ends + (task.map { complete($0, result) } ?? [])
        }
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
        let length = min(result.heard ?? 0, recording.limit)
        // At a time-out the number is what is left of the time, which may be as large as a key's code.
        if result.note != "timeout", let key = result.key {
            return [.key(key, during: nil), .recorded(recording.number, .stopped, milliseconds: length)]
        }
        // Asterisk has cut the silence off, but for its first second (`res_agi`). The limit is the clock's: some frames may be missing.
        let whole = length + recording.silenceInSeconds * 1_000 - 1_000
        if whole >= recording.limit - AGISettings.missing { return [.recorded(recording.number, .limit, milliseconds: length)] }
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
    mutating func unsent(_ command: AGICommand, at now: Milliseconds) -> [Action] {
        if case .ending = phase { return [] }
        return row.takeBack(at: now).map { failed($0) } ?? []
    }

    /// Asterisk does not know the command, or not so.
    private mutating func failed(_ task: AGITask) -> [Action] {
        switch task {
        case .stream(let run): return speech.ended(run, .failed).map(Action.report)
        case .record(let recording): return [.report(.recorded(recording.number, .failed, milliseconds: 0))]
        case .dial(let transfer): return [.report(.transferred(transfer.number, .failed))]
        case .dialStatus(let number): return [.report(.transferred(number, .failed))]
        case .answer, .wait, .status, .mark, .hangUp: return end(.error)
        }
    }
}
