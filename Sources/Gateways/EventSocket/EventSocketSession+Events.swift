import CallCore
import Dialplans

extension EventSocketSession {
    /// A command was taken, or not; of an execution only the latter matters.
    mutating func replied(_ isGood: Bool) -> [Action] {
        guard !unreplied.isEmpty else { return [] }
        guard let id = unreplied.removeFirst(), !isGood, let running, running.id == id else { return [] }
        self.running = nil
        return failed(running.task)
    }

    mutating func happened(_ fields: EventSocketFields, at now: Milliseconds) -> [Action] {
        switch fields["Event-Name"] {
        case "DTMF": return key(fields)
        case "CHANNEL_EXECUTE":
            if let id = fields["Application-UUID"], running?.id == id { running?.begun = now }
            return []
        case "CHANNEL_EXECUTE_COMPLETE": return completed(fields, at: now)
        case "CHANNEL_BRIDGE": return bridged()
        case "CHANNEL_HANGUP", "CHANNEL_HANGUP_COMPLETE": return end(endOfOurs ?? Self.cause(fields["Hangup-Cause"]))
        default: return []
        }
    }

    private func key(_ fields: EventSocketFields) -> [Action] {
        guard case .up = phase, let key = fields["DTMF-Digit"].flatMap({ Digit(rawValue: $0.uppercased()) }) else { return [] }
        if case .bridge(_, isAnswered: true)? = running?.task { return [] }
        let play: PlayNumber? = if case .play(let run, _)? = running?.task { run.play } else { nil }
        return [.report(.key(key, during: play))]
    }

    private mutating func completed(_ fields: EventSocketFields, at now: Milliseconds) -> [Action] {
        guard case .up = phase, let running, fields["Application-UUID"] == running.id else { return [] }
        self.running = nil
        let lasted = running.begun.map { now - $0 }
        switch running.task {
        // Cut short by the end of the call, of which the next event tells.
        case .play where fields["Answer-State"] == "hangup", .record where fields["Answer-State"] == "hangup",
            .bridge where fields["Answer-State"] == "hangup":
            return []
        case .answer: return fields["Answer-State"] == "answered" ? [] : end(.caller)
        case .play(let run, let cut):
            guard fields["Application-Response"] == "FILE PLAYED" else { return failed(running.task) }
            return plays.ended(run, cut ? .stopped(at: lasted.map { min($0, run.length) }) : .done(nil)).map(Action.report)
        case .record(let recording, _): return [.report(Self.recorded(recording, fields, lasted))]
        case .bridge(let transfer, true): return [.report(.transferred(transfer.number, .returned))]
        case .bridge(let transfer, false):
            return [.report(.transferred(transfer.number, Self.end(fields["variable_originate_disposition"])))]
        }
    }

    /// A path or a number that would be read as something else: FreeSWITCH was not asked at all, and will not reply.
    mutating func unsent(_ command: EventSocketCommand, at now: Milliseconds) -> [Action] {
        _ = unreplied.popLast()
        guard let running else { return [] }
        self.running = nil
        return failed(running.task)
    }

    private mutating func failed(_ task: EventSocketTask) -> [Action] {
        switch task {
        case .answer: end(.error)
        case .play(let run, _): plays.ended(run, .failed).map(Action.report)
        case .record(let recording, _): [.report(.recorded(recording.number, .failed, milliseconds: 0))]
        case .bridge(let transfer, _): [.report(.transferred(transfer.number, .failed))]
        }
    }

    private mutating func bridged() -> [Action] {
        guard case .bridge(let transfer, isAnswered: false)? = running?.task else { return [] }
        running?.task = .bridge(transfer, isAnswered: true)
        return [.report(.transferred(transfer.number, .answered))]
    }

    /// What `record` leaves in the channel's variables (FreeSWITCH 1.10, `switch_ivr_record_file`): the silence at the end counts in `record_ms`.
    private static func recorded(_ recording: Recording, _ fields: EventSocketFields, _ lasted: Milliseconds?) -> LineEvent {
        let length = fields["variable_record_ms"].flatMap(Int.init) ?? lasted ?? 0
        if fields["variable_silence_hits_exhausted"] == "true" {
            return recording.endedBySilence(after: length - recording.silenceInSeconds * 1_000)
        }
        return .recorded(recording.number, length >= recording.limit ? .limit : .stopped, milliseconds: length)
    }

    private static func end(_ disposition: String?) -> TransferEnd {
        switch disposition {
        case "USER_BUSY": .busy
        case "NO_ANSWER", "NO_USER_RESPONSE", "ALLOTTED_TIMEOUT", "ORIGINATOR_CANCEL": .noAnswer
        default: .failed
        }
    }

    private static func cause(_ word: String?) -> GoneCause {
        switch word {
        case "NORMAL_CLEARING", "ORIGINATOR_CANCEL", nil: .caller
        // An application that FreeSWITCH does not know ends the call with this, and so does a recording that it cannot make.
        case "DESTINATION_OUT_OF_ORDER": .error
        default: .network
        }
    }
}
